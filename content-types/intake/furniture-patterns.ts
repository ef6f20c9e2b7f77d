/**
 * What surrounds an article on news sites and is no part of it. Everything here is compared with
 * the folded line: lower case, no marks, one space between words.
 */

/** Buttons of toolbars. A line made of these alone, in any order and number, is furniture. */
export const TOOLBAR_PHRASES: readonly string[] = `
chia se bai viet|chia se len|chia se|facebook|messenger|zalo|twitter|telegram|linkedin|pinterest|whatsapp|viber|instagram|tiktok|youtube|rss
like|share|tweet|thich|khong thich|quan tam|luu bai viet|luu bai|luu tin|luu lai|luu|da luu|yeu thich
email bai viet|gui email|gui mail|gui bai viet|gui cho ban be|email|e mail|mail|print|in bai viet|in bai nay|in bai|in trang|in tin|ban in|in
xem voi co chu|xem voi|voi|copy link thanh cong|link da duoc sao chep|da sao chep link|copy link|copy lien ket|sao chep lien ket|sao chep link|sao chep|link bai goc|lay link|lien ket|copy
aa|a|co chu|mac dinh|font|tang|giam|kich thuoc chu|doc bai viet|nghe doc bai|nghe bai viet|nghe doc tin|nghe tin|nghe doc|nghe noi dung|nghe audio|doc to|giong nu|giong nam|mien bac|mien nam|tam dung|audio|podcast
theo doi|google news|google new|tren google news|theo doi tren google news|theo doi tren|theo doi chung toi|ket noi|binh luan|y kien|phan hoi|gop y|gui|gui y kien|gui binh luan|viet binh luan|xem binh luan|xem cac binh luan|bao loi|bao xau
trang chu|home|quay lai|tro ve|tro lai|ve trang truoc|dau trang|len dau trang|xem them|doc tiep|chi tiet|tai ung dung|dang nhap|dang ky|tim kiem|menu|top|english|tieng viet|multimedia|video|infographic|emagazine|longform|anh|media
quang cao|adv|ads|advertisement|tai tro|click|xem nhieu|danh gia|danh gia bai viet|binh chon|chon|tuong phan|che do doc|che do ban dem|do tuong phan|doc sach|toan man hinh|phong to|thu nho
chia se qua|chia se facebook|chia se zalo|chia se twitter|goc tren|dong|close|x|g|f|t|ok`
  .split(/[|\n]/)
  .map((phrase) => phrase.trim())
  .filter(Boolean)
  .sort((a, b) => b.length - a.length);

/** Lines that are furniture as a whole. */
export const FURNITURE_LINES: readonly RegExp[] = [
  /^powered by /,
  /^(?:tro lai|quay lai|tro ve)(?: [a-z]+){0,4}$/,
  /^(?:0|\d{1,6}) (?:binh luan|y kien|phan hoi|luot xem|luot doc|luot thich|thich|chia se|comments?|views?)$/,
  /^(?:binh luan|y kien|y kien ban doc|phan hoi|y kien phan hoi|comments?) \d{1,5}$/,
  /^(?:so )?(?:luot (?:xem|doc|truy cap|nghe)|da xem|xem|views?|hits|doc)(?: bai viet)? ?\d[\d ]*(?:luot|lan)?$/,
  /^\d[\d ]{0,9} (?:luot (?:xem|doc|truy cap)|views?)(?: \d+ (?:binh luan|phan hoi))?$/,
  /^(?:dang truy cap|truy cap|tong (?:so )?(?:luot )?truy cap|khach online|hom nay|hom qua|thang nay|tuan nay|online)(?: truy cap)? ?\d[\d ]*$/,
  /^theo doi (?:bao|kenh|tap chi|trang|chung toi)\b.{0,60}(?:google|zalo|facebook|youtube|tai day|mang xa hoi)/,
  /^(?:moi ban doc|moi quy vi|quy ban doc|moi doc gia)\b.{0,80}(?:theo doi|google|tai day|don doc|dang ky|fanpage|zalo)/,
  /^(?:copyright|ban quyen|giu ban quyen|all rights reserved)\b/,
  /\ball rights reserved\b/,
  /^(?:ghi ro nguon|vui long ghi ro nguon|de nghi ghi ro nguon|nghiem cam sao chep|cam sao chep|moi hanh vi sao chep)\b/,
  /\bghi ro nguon\b.{0,60}(?:phat hanh|trich dan|su dung|khi)/,
  /^(?:dien thoai|dt|tel|hotline|duong day nong|fax|so dien thoai|lien he|lien he quang cao|phone)\b.{0,40}\d{3}/,
  /^(?:danh gia|xep hang|diem|rating|tong so diem|click de danh gia|hay la nguoi dau tien)\b.{0,60}(?:sao|danh gia|bai viet|\d)/,
  /^(?:bo cong thuong|da thong bao bo cong thuong|thiet ke boi|thiet ke va|phat trien boi|designed by|developed by|xay dung boi)\b/,
  /^(?:xem them|doc them)(?: tin| bai)?$/,
  /^(?:thoi tiet|ty gia|gia vang|lich phat song|xo so|lich van nien)$/,
  /^(?:ten ban|ho ten|ho va ten|noi dung|ma xac nhan|ma bao mat|captcha|nhap ma|email cua ban|dia chi email|tieu de|nhap noi dung|ban con \d+ ky tu).{0,40}$/,
  /^(?:vui long|xin vui long|ban vui long|hay) (?:dang nhap|nhap|bat|go|viet|de lai).{0,80}$/,
  /^(?:ban dang (?:xem|o)|ban dang doc)\b.{0,100}$/,
  /^(?:sap xep|moi nhat truoc|cu nhat|quan tam nhat|moi nhat|nhieu nguoi thich)(?: theo)?$/,
  /^(?:truoc|sau|tiep|tiep theo|trang truoc|trang sau|trang \d+|1 2 3.*)$/,
  /^(?:play|pause|mute|volume|current time|duration|00 00|fullscreen|replay|loaded|progress).{0,30}$/,
];

/** What stands before the colon of a line of tags or of an imprint. */
export const FURNITURE_LABELS =
  /^(?:nguoi dang|dang boi|nguoi gui|tags?|tu khoa|tu khoa bai viet|the|keywords?|chu de|chu de lien quan|su kien|dong su kien|hashtag|dia chi|tru so|tru so chinh|toa soan|tri su|dien thoai|dt|tel|phone|hotline|duong day nong|fax|email|e mail|website|web|lien he|lien he quang cao|quang cao|co quan chu quan|don vi chu quan|co quan cua .{3,60}|tong bien tap|pho tong bien tap|phu trach|phu trach bien tap|phu trach noi dung|truong ban bien tap|chiu trach nhiem(?: .{3,40})?|nguoi chiu trach nhiem(?: .{3,40})?|giay phep(?: .{2,60})?|gp(?: .{2,40})?|so giay phep|ban quyen(?: .{2,40})?|so luot (?:xem|doc)|luot (?:xem|doc|truy cap)|danh gia(?: bai viet)?|chia se|chia se bai viet|theo doi .{3,60})$/;

/** Headings of lists of other articles. What follows them is not this article's. */
export const LIST_HEADINGS =
  /^(?:cac |nhung )?(?:(?:tin|bai|bai viet|tin tuc|tin bai)(?: (?:tuc|bai))?) (?:khac|moi|moi nhat|moi hon|cu hon|cung chuyen muc|cung muc|cung chu de|cung tac gia|da dua|da dang|truoc|tiep theo|noi bat|nong|doc nhieu|xem nhieu|duoc quan tam)(?: (?:trong|cung|cua|nhat).*)?$|^(?:moi nhat|moi cap nhat|vua cap nhat|doc nhieu(?: nhat)?|xem nhieu(?: nhat)?|noi bat|tieu diem|dang nong|nhieu nguoi doc|duoc quan tam|cung chuyen muc|cung chu de|co the ban quan tam|ban co the quan tam|co the ban thich|thu vien anh|thu vien video|lien ket website|lien ket web|website lien ket|lien ket|thong bao|van ban moi|van ban|video clip|chuyen de|thong ke(?: truy cap)?|tu khoa|tags?|chu de|su kien|danh muc|chuyen muc|tin nong|tin doc|tin anh|goc anh|anh dep|tin video|phong su anh|ban doc quan tam|tin tai tro|su kien nong|dong su kien|xem tat ca|xem tiep)$/;

/** Headings of this article's own related list. */
export const RELATED_HEADINGS =
  /^(?:tin|bai|bai viet|tin bai|tin tuc|noi dung|chu de|tin va bai|cac tin|cac bai)?(?: viet)? ?(?:lien quan|co lien quan)(?: den bai viet| khac)?$|^(?:doc them|xem them|moi doc them|moi xem them|bai cung chu de)$/;

/** Headings of the readers' comments. */
export const COMMENT_HEADINGS =
  /^(?:y kien ban doc|y kien doc gia|y kien cua ban|binh luan|binh luan cua ban doc|gui binh luan|gui y kien|viet binh luan|phan hoi|y kien phan hoi|y kien|gui phan hoi|ban doc phan hoi|comments?|gui binh luan cua ban|y kien binh luan|thao luan)(?: \d{1,5})?$|^\d{1,5} (?:binh luan|y kien|phan hoi|comments?)$/;

/** Names of sites above an article. */
export const MASTHEAD =
  /^(?:(?:trang )?(?:bao|tap chi|cong thong tin dien tu|trang thong tin dien tu|trang tin dien tu|cong ttdt|dai phat thanh(?: va)? truyen hinh|dai pt th|co quan ngon luan|tieng noi)\b.{0,100}|[a-z0-9]+(?: [a-z]+)? (?:online|dien tu))$/;
