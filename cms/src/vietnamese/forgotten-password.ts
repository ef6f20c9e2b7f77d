/** The letter to somebody who has forgotten the password. Strapi puts the address in. */
export const FORGOTTEN_PASSWORD = {
  subject: "Đặt lại mật khẩu vào tòa soạn",
  text: `Chào bạn,

Có người vừa xin đặt lại mật khẩu cho tài khoản của bạn ở tòa soạn. Nếu là bạn, hãy mở đường dẫn này để chọn mật khẩu mới:

<%= url %>

Đường dẫn dùng được một lần, trong một giờ. Nếu không phải bạn, hãy bỏ qua thư này: mật khẩu cũ vẫn dùng được.
`,
  html: `<p>Chào bạn,</p>
<p>Có người vừa xin đặt lại mật khẩu cho tài khoản của bạn ở tòa soạn. Nếu là bạn, hãy mở đường dẫn này để chọn mật khẩu mới:</p>
<p><a href="<%= url %>"><%= url %></a></p>
<p>Đường dẫn dùng được một lần, trong một giờ. Nếu không phải bạn, hãy bỏ qua thư này: mật khẩu cũ vẫn dùng được.</p>
`,
};
