/** Names of sections as sites show them above an article, folded. */
const SECTIONS: ReadonlySet<string> = new Set(
  `thoi su|chinh tri|xa hoi|kinh te|phap luat|van hoa|giao duc|the thao|y te|suc khoe|the gioi|quoc te|doi song|giai tri|du lich|khoa hoc|cong nghe|khoa hoc cong nghe|ban doc|phong su|xay dung dang|dang doan the|quoc phong|an ninh|quoc phong an ninh|an ninh quoc phong|an ninh trat tu|nong nghiep|nong thon|nong thon moi|nong nghiep nong thon|doanh nghiep|doanh nhan|thi truong|tai chinh|ngan hang|bat dong san|moi truong|tai nguyen moi truong|giao thong|do thi|lao dong|viec lam|van nghe|van hoa xa hoi|van hoa van nghe|chinh tri xa hoi|kinh te xa hoi|thoi su chinh tri|tin tuc|tin tuc su kien|tin hoat dong|tin trong tinh|tin trong nuoc|tin dia phuong|tin noi bat|tin tong hop|tin the gioi|hoat dong cua lanh dao tinh|hoat dong cua lanh dao|hoat dong lanh dao|hoat dong cua tinh uy|quoc hoi|hdnd|dan van|tuyen giao|tuyen giao cac cap|to chuc xay dung dang|kiem tra giam sat|noi chinh|mat tran|mat tran doan the|doan the|cong doan|phu nu|thanh nien|tuoi tre|nguoi tot viec tot|guong sang|hoc tap va lam theo bac|lam theo guong bac|hoc tap va lam theo tu tuong dao duc phong cach ho chi minh|nghien cuu trao doi|su kien|su kien binh luan|goc nhin|dien dan|chuyen doi so|cai cach hanh chinh|hau phuong quan doi|bien dao|dan toc|dan toc ton giao|ton giao|mien nui|lich su|dat va nguoi|nhip cau ban doc|an toan giao thong|phong chong thien tai|thong tin doi ngoai|doi ngoai|xay dung dang chinh quyen|thoi su trong nuoc|trong nuoc|trong tinh|nhan su|nhan su moi|to chuc can bo|dai hoi dang|dai hoi dang cac cap|bao ve nen tang tu tuong cua dang|tu lieu van kien|chinh sach moi|thong bao`
    .split("|")
    .map((name) => name.trim()),
);

/** Whether a folded line is a section's name. */
export function isSectionName(folded: string): boolean {
  return SECTIONS.has(folded);
}
