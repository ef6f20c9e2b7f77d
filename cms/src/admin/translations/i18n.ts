/** The languages of the content, by the keys of the i18n plugin, which Strapi does not let be switched off. */
export const i18n: Record<string, string> = {
  "actions.delete.dialog.body": "Xóa bản ở ngôn ngữ này?",
  "actions.delete.dialog.title": "Xác nhận",
  "actions.delete.error": "Không xóa được bản ở ngôn ngữ này.",
  "actions.delete.label": "Xóa bản {locale}",
  "actions.select-locale": "Chọn ngôn ngữ",
  "CheckboxConfirmation.Modal.body": "Tắt đi?",
  "CheckboxConfirmation.Modal.button-confirm": "Tắt",
  "CheckboxConfirmation.Modal.content":
    "Tắt đa ngôn ngữ thì mọi nội dung bị xóa, trừ nội dung ở ngôn ngữ chính (nếu có).",
  "CMEditViewBulkLocale.continue-confirmation": "Vẫn tiếp tục?",
  "CMEditViewBulkLocale.draft-relation-warning":
    "Có bản liên quan đến bài chưa đăng; đăng thì liên kết có thể chưa mở được.",
  "CMEditViewBulkLocale.publication-status": "Trạng thái đăng",
  "CMEditViewBulkLocale.publish-title": "Đăng nhiều ngôn ngữ",
  "CMEditViewBulkLocale.status": "Trạng thái",
  "CMEditViewBulkLocale.unpublish-title": "Gỡ nhiều ngôn ngữ",
  "CMEditViewCopyLocale.cancel-text": "Thôi",
  "CMEditViewCopyLocale.copy-failure": "Không chép được",
  "CMEditViewCopyLocale.copy-success": "Đã chép từ ngôn ngữ khác",
  "CMEditViewCopyLocale.copy-text": "Chép từ ngôn ngữ khác",
  "CMEditViewCopyLocale.dialog.body":
    "Nội dung đang có sẽ bị thay bằng nội dung của ngôn ngữ đã chọn:",
  "CMEditViewCopyLocale.dialog.field.label": "Ngôn ngữ",
  "CMEditViewCopyLocale.dialog.field.placeholder": "Chọn ngôn ngữ…",
  "CMEditViewCopyLocale.dialog.title": "Xác nhận",
  "CMEditViewCopyLocale.submit-text": "Chép",
  "CMEditViewLocalePicker.locale.create": "Tạo bản <bold>{locale}</bold>",
  "CMListView.popover.display-locales.label": "Xem các ngôn ngữ đã dịch",
  "CMListView.popover.display-locales.more":
    "{locales} và {count} ngôn ngữ khác",
  "components.Select.locales.not-available": "Chưa có nội dung",
  "Field.localized": "Giá trị riêng của ngôn ngữ này",
  "Field.not-localized": "Giá trị chung của mọi ngôn ngữ",
  "list-view.table.header.label": "Có ở",
  "plugin.description.long": "Viết nội dung bằng nhiều ngôn ngữ.",
  "plugin.description.short": "Viết nội dung bằng nhiều ngôn ngữ.",
  "plugin.name": "Đa ngôn ngữ",
  "plugin.schema.i18n.localized.description-content-type":
    "Cho dịch mục sang ngôn ngữ khác",
  "plugin.schema.i18n.localized.description-field":
    "Mỗi ngôn ngữ có giá trị riêng",
  "plugin.schema.i18n.localized.label-content-type": "Đa ngôn ngữ",
  "plugin.schema.i18n.localized.label-field": "Ô này dịch được",
  "Settings.list.actions.add": "Thêm ngôn ngữ",
  "Settings.list.actions.delete": "Xóa ngôn ngữ {name}",
  "Settings.list.actions.deleteAdditionalInfos":
    "Các bản ở ngôn ngữ đang chọn sẽ bị xóa <em>(đa ngôn ngữ)</em>",
  "Settings.list.actions.edit": "Sửa ngôn ngữ {name}",
  "Settings.list.actions.publishAdditionalInfos":
    "Các bản ở ngôn ngữ đang chọn sẽ được đăng <em>(đa ngôn ngữ)</em>",
  "Settings.list.actions.unpublishAdditionalInfos":
    "Các bản ở ngôn ngữ đang chọn sẽ bị gỡ <em>(đa ngôn ngữ)</em>",
  "Settings.list.description": "Các ngôn ngữ của nội dung",
  "Settings.list.empty.description":
    "Bình thường luôn có ít nhất một ngôn ngữ. Hãy thêm một ngôn ngữ để phần mềm chạy đúng.",
  "Settings.list.empty.title": "Chưa có ngôn ngữ nào.",
  "Settings.locales.default": "Chính",
  "Settings.locales.list.sort.default": "Sắp xếp theo ngôn ngữ chính",
  "Settings.locales.list.sort.displayName": "Sắp xếp theo tên",
  "Settings.locales.list.sort.id": "Sắp xếp theo mã",
  "Settings.locales.modal.advanced": "Nâng cao",
  "Settings.locales.modal.advanced.setAsDefault": "Lấy làm ngôn ngữ chính",
  "Settings.locales.modal.advanced.setAsDefault.hint":
    "Phải có một ngôn ngữ chính; muốn đổi thì chọn ngôn ngữ khác làm chính",
  "Settings.locales.modal.advanced.settings": "Thiết lập",
  "Settings.locales.modal.base": "Cơ bản",
  "Settings.locales.modal.create.code.error": "Hãy chọn một ngôn ngữ",
  "Settings.locales.modal.create.code.label": "Ngôn ngữ",
  "Settings.locales.modal.create.name.description":
    "Ngôn ngữ hiện dưới tên này trong tòa soạn",
  "Settings.locales.modal.create.name.error.min":
    "Tên ngôn ngữ phải ngắn hơn 50 ký tự.",
  "Settings.locales.modal.create.name.error.required":
    "Hãy đặt tên cho ngôn ngữ",
  "Settings.locales.modal.create.name.label": "Tên ngôn ngữ",
  "Settings.locales.modal.create.success": "Đã thêm ngôn ngữ",
  "Settings.locales.modal.delete.confirm": "Xóa",
  "Settings.locales.modal.delete.message":
    "Xóa ngôn ngữ này thì mọi nội dung ở ngôn ngữ này bị xóa. Muốn giữ nội dung nào, hãy chuyển sang ngôn ngữ khác trước.",
  "Settings.locales.modal.delete.secondMessage": "Xóa ngôn ngữ này?",
  "Settings.locales.modal.delete.success": "Đã xóa ngôn ngữ",
  "Settings.locales.modal.edit.confirmation": "Xong",
  "Settings.locales.modal.edit.success": "Đã lưu ngôn ngữ",
  "Settings.locales.modal.edit.tab.label": "Thiết lập cơ bản và nâng cao",
  "Settings.locales.modal.title": "Thiết lập",
  "Settings.locales.row.default-locale": "Ngôn ngữ chính",
  "Settings.locales.row.displayName": "Tên",
  "Settings.locales.row.id": "Mã",
  "Settings.permissions.loading": "Đang tải quyền",
  "Settings.permissions.read.denied.description": "Cần xem thì nhờ Quản trị.",
  "Settings.permissions.read.denied.title": "Bạn không có quyền xem phần này.",
};
