import { Button, Flex, Typography } from "@strapi/design-system";
import { Check } from "@strapi/icons";
import type { Suspect } from "@toa-soan/content-types/intake/article";
import { fixSuspect } from "@toa-soan/content-types/intake/edit-article";

import { Card, Entry } from "./card.tsx";
import type { FormProps } from "./form-props.ts";

/** What an editor should look at in the text, each with a way to mend it. */
export function Suspects({
  paste,
  article,
  reading,
  onShow,
}: FormProps & { onShow: (suspect: Suspect) => void }) {
  const { suspects } = reading.article;
  if (suspects.length === 0) return null;
  const mended = suspects.map((suspect) =>
    fixSuspect(article, suspect, reading.evidence),
  );
  const open = suspects
    .map((suspect, at) => ({ suspect, mended: mended[at] ?? article }))
    // A suggestion with nothing left to mend has been followed.
    .filter((one) => one.suspect.suggestion === null || one.mended !== article);
  return (
    <Card title="Chỗ nên xem lại" count={open.length}>
      {open.length === 0 && (
        <Typography>Đã sửa hết các chỗ có gợi ý.</Typography>
      )}
      {open.map(({ suspect, mended: article_ }, at) => (
        <div key={at} onMouseEnter={() => onShow(suspect)}>
          <Entry label={`Chỗ nên xem lại ${at + 1}`}>
            <Flex
              gap={3}
              justifyContent="space-between"
              alignItems="flex-start"
              wrap="wrap"
            >
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <Typography style={{ overflowWrap: "anywhere" }}>
                  “{suspect.text}”
                  {suspect.suggestion !== null && (
                    <>
                      {" → "}
                      <strong>“{suspect.suggestion}”</strong>
                    </>
                  )}
                </Typography>
                <Typography variant="pi" textColor="neutral600">
                  {suspect.reason}
                </Typography>
              </Flex>
              {suspect.suggestion !== null && (
                <Button
                  variant="secondary"
                  size="S"
                  startIcon={<Check />}
                  onFocus={() => onShow(suspect)}
                  onClick={() => paste.edit(article_)}
                >
                  Sửa
                </Button>
              )}
            </Flex>
          </Entry>
        </div>
      ))}
    </Card>
  );
}
