/** The settings, by Strapi’s own keys. */
export const settings: Record<string, string> = {
  "Roles.components.List.empty.withSearch":
    "Không tìm thấy vai trò nào có “{search}”.",
  "Roles.ListPage.notification.delete-all-not-allowed":
    "Có vai trò không xóa được vì đang có người giữ",
  "Roles.ListPage.notification.delete-not-allowed":
    "Không xóa được vai trò đang có người giữ",
  "Roles.RoleRow.select-all": "Chọn {name}",
  "Roles.RoleRow.user-count": "{number} người dùng",
  "Settings.adminTokens.addFirstToken": "Tạo mã quản trị đầu tiên",
  "Settings.adminTokens.create": "Tạo mã quản trị",
  "Settings.adminTokens.createPage.title": "Mã quản trị mới",
  "Settings.adminTokens.description":
    "Các mã để chương trình khác làm việc thay người quản trị",
  "Settings.adminTokens.editPage.title": "Sửa mã quản trị",
  "Settings.adminTokens.emptyStateLayout": "Chưa có mã nào.",
  "Settings.adminTokens.ListView.headers.createdAt": "Tạo lúc",
  "Settings.adminTokens.ListView.headers.description": "Mô tả",
  "Settings.adminTokens.ListView.headers.lastUsedAt": "Dùng lần cuối",
  "Settings.adminTokens.ListView.headers.name": "Tên",
  "Settings.adminTokens.ListView.headers.owner": "Của ai",
  "Settings.adminTokens.title": "Mã quản trị",
  "Settings.apiTokens.addFirstToken": "Tạo mã API đầu tiên",
  "Settings.apiTokens.addNewToken": "Tạo mã API",
  "Settings.apiTokens.copy.lastWarning": "Chép mã này",
  "Settings.apiTokens.create": "Tạo mã API",
  "Settings.apiTokens.createPage.BoundRoute.title": "Đường dẫn của",
  "Settings.apiTokens.createPage.permissions.description":
    "Chỉ những việc có đường dẫn mới hiện ở đây.",
  "Settings.apiTokens.createPage.permissions.header.hint":
    "Chọn việc được làm; bấm bánh răng để xem đường dẫn của việc đó",
  "Settings.apiTokens.createPage.permissions.header.title": "Chi tiết",
  "Settings.apiTokens.createPage.permissions.title": "Quyền",
  "Settings.apiTokens.createPage.title": "Mã API mới",
  "Settings.apiTokens.description": "Các mã để chương trình khác dùng API",
  "Settings.apiTokens.emptyStateLayout": "Chưa có mã nào.",
  "Settings.apiTokens.ListView.headers.createdAt": "Tạo lúc",
  "Settings.apiTokens.ListView.headers.lastUsedAt": "Dùng lần cuối",
  "Settings.apiTokens.ListView.headers.type": "Loại mã",
  "Settings.apiTokens.title": "Mã API",
  "Settings.application.customization": "Bộ mặt",
  "Settings.application.customization.auth-logo.carousel-hint":
    "Biểu trưng ở trang đăng nhập",
  "Settings.application.customization.carousel-hint":
    "Đổi biểu trưng (rộng, cao nhiều nhất {dimension}×{dimension} điểm ảnh, nặng nhất {size} KB)",
  "Settings.application.customization.carousel-slide.label": "Biểu trưng",
  "Settings.application.customization.carousel.auth-logo.title":
    "Biểu trưng ở trang đăng nhập",
  "Settings.application.customization.carousel.change-action": "Đổi biểu trưng",
  "Settings.application.customization.carousel.menu-logo.title":
    "Biểu trưng ở trình đơn",
  "Settings.application.customization.carousel.reset-action":
    "Lấy lại biểu trưng gốc",
  "Settings.application.customization.carousel.title": "Biểu trưng",
  "Settings.application.customization.menu-logo.carousel-hint":
    "Biểu trưng ở trình đơn bên trái",
  "Settings.application.customization.modal.cancel": "Thôi",
  "Settings.application.customization.modal.pending": "Biểu trưng đã chọn",
  "Settings.application.customization.modal.pending.card-badge": "ảnh",
  "Settings.application.customization.modal.pending.choose-another":
    "Chọn biểu trưng khác",
  "Settings.application.customization.modal.pending.subtitle":
    "Xem lại trước khi tải lên",
  "Settings.application.customization.modal.pending.title":
    "Biểu trưng sẵn sàng tải lên",
  "Settings.application.customization.modal.pending.upload":
    "Tải biểu trưng lên",
  "Settings.application.customization.modal.tab.label":
    "Tải lên bằng cách nào?",
  "Settings.application.customization.modal.upload": "Tải biểu trưng lên",
  "Settings.application.customization.modal.upload.cta.browse": "Chọn tệp",
  "Settings.application.customization.modal.upload.drag-drop":
    "Kéo thả vào đây hoặc",
  "Settings.application.customization.modal.upload.error-format":
    "Không nhận loại tệp này (chỉ nhận jpeg, jpg, png, svg).",
  "Settings.application.customization.modal.upload.error-size":
    "Tệp quá lớn (rộng, cao nhiều nhất {dimension}×{dimension} điểm ảnh, nặng nhất {size} KB)",
  "Settings.application.customization.modal.upload.file-validation":
    "Rộng, cao nhiều nhất {dimension}×{dimension} điểm ảnh, nặng nhất {size} KB",
  "Settings.application.customization.modal.upload.from-url": "Từ địa chỉ",
  "Settings.application.customization.modal.upload.from-url.input-label":
    "Địa chỉ",
  "Settings.application.customization.size-details":
    "Rộng, cao nhiều nhất {dimension}×{dimension} điểm ảnh, nặng nhất {size} KB",
  "Settings.application.description": "Thông tin chung của phần mềm",
  "Settings.application.ee.admin-seats.count":
    "<text>{enforcementUserCount}</text>/{permittedSeats}",
  "Settings.application.link-pricing": "Xem bảng giá",
  "Settings.application.link-upgrade": "Cập nhật phần mềm",
  "Settings.application.plan-title": "gói đang dùng",
  "Settings.permissions": "Quản trị",
  "Settings.permissions.category": "Quyền: {category}",
  "Settings.permissions.category.plugins": "Quyền: {category}",
  "Settings.permissions.conditions.anytime": "Bất cứ lúc nào",
  "Settings.permissions.conditions.can": "Được",
  "Settings.permissions.conditions.define-conditions": "Đặt điều kiện",
  "Settings.permissions.conditions.no-actions":
    "Chọn việc được làm (tạo, xem, sửa…) rồi mới đặt điều kiện được.",
  "Settings.permissions.conditions.none-selected": "Bất cứ lúc nào",
  "Settings.permissions.conditions.or": "hoặc",
  "Settings.permissions.select-all-by-permission": "Chọn mọi quyền {label}",
  "Settings.permissions.users.active": "Đang dùng",
  "Settings.permissions.users.create": "Mời người dùng",
  "Settings.permissions.users.email": "Email",
  "Settings.permissions.users.firstname": "Họ và tên đệm",
  "Settings.permissions.users.form.sso": "Đăng nhập một lần",
  "Settings.permissions.users.form.sso.description":
    "Bật thì người dùng đăng nhập bằng tài khoản cơ quan",
  "Settings.permissions.users.inactive": "Đã khóa",
  "Settings.permissions.users.lastname": "Tên",
  "Settings.permissions.users.listview.header.subtitle":
    "Mọi người vào được tòa soạn",
  "Settings.permissions.users.sso.provider.error":
    "Không đọc được thiết lập đăng nhập một lần",
  "Settings.permissions.users.strapi-super-admin": "Quản trị",
  "Settings.permissions.users.tabs.label": "Nhóm quyền",
  "Settings.permissions.users.user-status": "Trạng thái",
  "Settings.permissions.users.username": "Tên đăng nhập",
  "Settings.profile.form.notify.data.loaded": "Đã tải hồ sơ",
  "Settings.profile.form.section.experience.clear.select":
    "Bỏ ngôn ngữ đã chọn",
  "Settings.profile.form.section.experience.interfaceLanguage.hint":
    "Chỉ giao diện của bạn đổi sang ngôn ngữ này.",
  "Settings.profile.form.section.experience.interfaceLanguageHelp":
    "Lựa chọn chỉ áp dụng cho bạn. Xem thêm {here}.",
  "Settings.profile.form.section.experience.mode.hint":
    "Giao diện của bạn sáng hay tối.",
  "Settings.profile.form.section.experience.mode.label": "Sáng hay tối",
  "Settings.profile.form.section.experience.mode.option-label": "{name}",
  "Settings.profile.form.section.experience.mode.option-system-label":
    "Theo máy của bạn",
  "Settings.profile.form.section.experience.title": "Giao diện",
  "Settings.profile.form.section.head.title": "Hồ sơ",
  "Settings.profile.form.section.profile.page.title": "Hồ sơ",
  "Settings.roles.create.description": "Vai trò này được làm gì",
  "Settings.roles.create.title": "Tạo vai trò",
  "Settings.roles.edit.title": "Sửa vai trò",
  "Settings.roles.form.button.users-with-role":
    "{number} người giữ vai trò này",
  "Settings.roles.form.created": "Tạo",
  "Settings.roles.form.permissions.attributesPermissions": "Quyền theo từng ô",
  "Settings.roles.form.permissions.locales.validation":
    "{count, plural, other {Việc {actions} phải áp dụng cho ít nhất một ngôn ngữ.}}",
  "Settings.roles.form.permissions.publish": "Đăng",
  "Settings.roles.form.permissions.update": "Sửa",
  "Settings.roles.list.button.add": "Thêm vai trò",
  "Settings.sessions.actions": "Việc",
  "Settings.sessions.current": "Thiết bị này",
  "Settings.sessions.device": "Thiết bị",
  "Settings.sessions.lastActiveAt": "Dùng lần cuối",
  "Settings.sessions.loginAt": "Đăng nhập lúc",
  "Settings.sessions.revoke": "Đăng xuất thiết bị",
  "Settings.sessions.revoke.confirm":
    "Đăng xuất thiết bị này? Trên thiết bị đó sẽ phải đăng nhập lại.",
  "Settings.sessions.revoke.confirmCurrent":
    "Đây là thiết bị bạn đang dùng. Đồng ý thì bạn bị đăng xuất.",
  "Settings.sessions.revoke.success": "Đã đăng xuất thiết bị",
  "Settings.sessions.revokeAll": "Đăng xuất mọi thiết bị",
  "Settings.sessions.revokeAll.confirm":
    "Đăng xuất mọi thiết bị, kể cả thiết bị này? Bạn sẽ phải đăng nhập lại.",
  "Settings.sessions.revokeOthers": "Đăng xuất các thiết bị khác",
  "Settings.sessions.revokeOthers.confirm":
    "Đăng xuất mọi thiết bị khác? Bạn vẫn đăng nhập trên thiết bị này.",
  "Settings.sessions.revokeOthers.success": "Đã đăng xuất các thiết bị khác",
  "Settings.sessions.subtitle":
    "Các thiết bị đang đăng nhập bằng tài khoản của bạn.",
  "Settings.sessions.title": "Thiết bị đang đăng nhập",
  "Settings.sessions.unknownDevice": "Thiết bị không rõ",
  "Settings.sso.description": "Thiết lập đăng nhập một lần.",
  "Settings.sso.form.defaultRole.description":
    "Người đăng nhập lần đầu nhận vai trò này",
  "Settings.sso.form.defaultRole.description-not-allowed":
    "Bạn cần có quyền xem vai trò",
  "Settings.sso.form.localAuthenticationLock.description":
    "Vai trò nào không được đăng nhập bằng mật khẩu",
  "Settings.sso.form.localAuthenticationLock.label":
    "Khóa đăng nhập bằng mật khẩu",
  "Settings.sso.form.registration.description":
    "Ai đăng nhập lần đầu mà chưa có tài khoản thì tạo tài khoản",
  "Settings.sso.form.registration.label": "Tự tạo tài khoản",
  "Settings.sso.title": "Đăng nhập một lần",
  "Settings.tokens.Button.cancel": "Thôi",
  "Settings.tokens.copy.editMessage": "Để an toàn, mã chỉ hiện một lần.",
  "Settings.tokens.copy.editTitle": "Không xem lại được mã này nữa.",
  "Settings.tokens.copy.lastWarning":
    "Hãy chép mã này ngay, sẽ không xem lại được.",
  "Settings.tokens.copy.title": "Mã",
  "Settings.tokens.duration.expiration-date": "Hết hạn",
  "Settings.tokens.duration.unlimited": "Không thời hạn",
  "Settings.tokens.form.duration": "Thời hạn",
  "Settings.tokens.form.owner": "Của ai",
  "Settings.tokens.form.type": "Loại mã",
  "Settings.tokens.ListView.headers.createdAt": "Tạo lúc",
  "Settings.tokens.ListView.headers.lastUsedAt": "Dùng lần cuối",
  "Settings.tokens.notification.copied": "Đã chép mã.",
  "Settings.tokens.popUpWarning.message":
    "Tạo lại mã này? Mã cũ không dùng được nữa.",
  "Settings.tokens.RegenerateDialog.title": "Tạo lại mã",
  "Settings.tokens.types.custom": "Tự chọn",
  "Settings.tokens.types.full-access": "Mọi quyền",
  "Settings.tokens.types.read-only": "Chỉ xem",
  "Settings.transferTokens.addFirstToken": "Tạo mã chuyển dữ liệu đầu tiên",
  "Settings.transferTokens.addNewToken": "Tạo mã chuyển dữ liệu",
  "Settings.transferTokens.create": "Tạo mã chuyển dữ liệu",
  "Settings.transferTokens.createPage.title": "Mã chuyển dữ liệu mới",
  "Settings.transferTokens.description":
    "Các mã để chuyển dữ liệu giữa hai máy chủ",
  "Settings.transferTokens.emptyStateLayout": "Chưa có mã nào.",
  "Settings.transferTokens.ListView.headers.type": "Loại mã",
  "Settings.transferTokens.title": "Mã chuyển dữ liệu",
  "Settings.webhooks.create.header": "Thêm dòng đầu thư",
  "Settings.webhooks.event.publish-tooltip": "Chỉ có ở nội dung có bản nháp",
  "Settings.webhooks.events.delete": "Xóa",
  "Settings.webhooks.events.update": "Sửa",
  "Settings.webhooks.form.headers": "Dòng đầu thư",
  "Settings.webhooks.form.url": "Địa chỉ",
  "Settings.webhooks.headers.remove": "Bỏ dòng {number}",
  "Settings.webhooks.key": "Tên",
  "Settings.webhooks.list.description":
    "Báo cho máy chủ khác mỗi khi nội dung thay đổi",
  "Settings.webhooks.list.empty.link": "Đọc tài liệu",
  "Settings.webhooks.list.loading.success": "Đã tải xong",
  "Settings.webhooks.list.th.actions": "Việc",
  "Settings.webhooks.singular": "webhook",
  "Settings.webhooks.to.delete": "Đã chọn {webhooksToDeleteLength} webhook",
  "Settings.webhooks.trigger": "Gửi",
  "Settings.webhooks.trigger.cancel": "Dừng gửi thử",
  "Settings.webhooks.trigger.save": "Hãy lưu rồi gửi thử",
  "Settings.webhooks.trigger.success": "Xong!",
  "Settings.webhooks.trigger.success.label": "Đã gửi thử",
  "Settings.webhooks.trigger.test": "Gửi thử",
  "Settings.webhooks.trigger.title": "Lưu rồi gửi thử",
  "Settings.webhooks.validation.key": "Hãy điền tên",
  "Settings.webhooks.validation.name.regex":
    "Tên bắt đầu bằng chữ cái, chỉ gồm chữ không dấu, chữ số, dấu cách và dấu gạch dưới",
  "Settings.webhooks.validation.name.required": "Hãy điền tên",
  "Settings.webhooks.validation.url.regex": "Địa chỉ không đúng",
  "Settings.webhooks.validation.url.required": "Hãy điền địa chỉ",
  "Settings.webhooks.validation.value": "Hãy điền giá trị",
};
