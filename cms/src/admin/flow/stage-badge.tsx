import { Badge } from "@strapi/design-system";
import { STAGES, stageFrom } from "@toa-soan/content-types/stages";

const COLOURS = {
  draft: { background: "neutral150", text: "neutral700" },
  waiting: { background: "warning100", text: "warning700" },
  approved: { background: "primary100", text: "primary700" },
  published: { background: "success100", text: "success700" },
  gone: { background: "danger100", text: "danger700" },
} as const;

/** The stage of an article, told by words and by colour. */
export function StageBadge({ stage: stored }: { stage: unknown }) {
  const stage = stageFrom(stored);
  const { background, text } = COLOURS[stage];
  return (
    <Badge
      backgroundColor={background}
      textColor={text}
      style={{ whiteSpace: "nowrap" }}
    >
      {STAGES[stage]}
    </Badge>
  );
}
