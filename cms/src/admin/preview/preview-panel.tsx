import { Button } from "@strapi/design-system";
import { Eye } from "@strapi/icons";
import { useState } from "react";

import { PreviewDialog } from "./preview-dialog.tsx";

interface PanelProps {
  model: string;
  documentId?: string;
}

/** Beside an article's form: its page as readers would see it. */
export function PreviewPanel({ model, documentId }: PanelProps) {
  if (model !== "api::article.article") return null;
  return {
    title: "Trang báo",
    content: <Content documentId={documentId ?? "new"} />,
  };
}

function Content({ documentId }: { documentId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        fullWidth
        startIcon={<Eye />}
        onClick={() => setOpen(true)}
      >
        Xem trước
      </Button>
      {isOpen && (
        <PreviewDialog documentId={documentId} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
