import { Flex, Typography } from "@strapi/design-system";
import type { CheckReport } from "@toa-soan/content-types/proofreading/check-order";
import {
  photoIn,
  type Finding,
  type Fix,
} from "@toa-soan/content-types/proofreading/finding";

import { FindingCard } from "./finding-card.tsx";

const GROUPS = { titles: "Chức danh", spelling: "Chính tả" } as const;

interface Props {
  findings: Finding[];
  report: CheckReport;
  /** Whether the article's form may not be changed now. */
  isFormFixed: boolean;
  onFix: (fix: Fix) => void;
  onChoose: (official: string, finding: Finding) => void;
  onIgnore: (key: string) => void;
}

/** The findings, titles before spelling. */
export function FindingGroups({ findings, report, ...props }: Props) {
  // The caption of a photo may be changed by whoever may change the photo, whatever the article.
  const isClosed = (field: string) =>
    photoIn(field) ? report.closedFields.includes(field) : props.isFormFixed;
  return (["titles", "spelling"] as const).map((group) => {
    const list = findings.filter((finding) => finding.group === group);
    return (
      list.length > 0 && (
        <Flex key={group} direction="column" alignItems="stretch" gap={2}>
          <Typography tag="h3" variant="omega" fontWeight="bold">
            {GROUPS[group]} ({list.length})
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {list.map((finding) => (
              <FindingCard
                key={`${finding.key} ${finding.place.field} ${finding.place.start}`}
                finding={finding}
                fieldName={report.fields[finding.place.field] ?? "Nhân sự"}
                isClosed={isClosed(finding.place.field)}
                isFormFixed={props.isFormFixed}
                onFix={props.onFix}
                onChoose={(official) => props.onChoose(official, finding)}
                onIgnore={() => props.onIgnore(finding.key)}
              />
            ))}
          </Flex>
        </Flex>
      )
    );
  });
}
