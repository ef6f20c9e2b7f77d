import { Button, Checkbox, Flex, Typography } from "@strapi/design-system";
import { Plus, Trash } from "@strapi/icons";
import type { IntakeOfficial } from "@toa-soan/content-types/intake/article";
import { NOBODY } from "@toa-soan/content-types/intake/told-person";
import { useEffect, useRef } from "react";

import { Card, Entry, Row } from "./card.tsx";
import type { FormProps } from "./form-props.ts";
import { RegisterChoice } from "./register-choice.tsx";
import { Words } from "./words.tsx";

/** The people of the article: who they are, as what, and whom of the register is meant. */
export function PeopleFields({ paste, article, reading }: FormProps) {
  const { chosen } = paste.pasted;
  useFocusOnAdded(article.officials.length);
  const put = (at: number, part: Partial<IntakeOfficial>) =>
    paste.edit({
      ...article,
      officials: article.officials.map((official, index) =>
        index === at ? { ...official, ...part } : official,
      ),
    });
  return (
    <Card title="Nhân sự" count={article.officials.length}>
      {article.officials.map((official, at) => {
        const read = reading.article.officials[at];
        const field = `officials.${at}`;
        return (
          <Entry key={at} label={`Nhân sự ${at + 1}`}>
            <Row>
              <Words
                label="Họ và tên"
                value={official.name}
                read={read?.name ?? null}
                of={[`${field}.name`]}
                onChange={(name) => put(at, { name: name ?? "" })}
                onLeave={() => void paste.match()}
              />
              <Words
                label="Danh xưng"
                value={official.honorific}
                read={read?.honorific ?? null}
                of={[]}
                onChange={(honorific) => put(at, { honorific })}
              />
            </Row>
            <Words
              label="Chức danh trong bài"
              value={official.titleAsWritten}
              read={read?.titleAsWritten ?? null}
              of={[`${field}.titleAsWritten`]}
              onChange={(titleAsWritten) => put(at, { titleAsWritten })}
              onLeave={() => void paste.match()}
            />
            <Checkbox
              checked={official.former}
              onCheckedChange={(former) => put(at, { former: former === true })}
            >
              Nguyên chức (bài ghi “nguyên”, “cựu”)
            </Checkbox>
            <RegisterChoice
              label="Trong danh sách nhân sự"
              type="official"
              what="nhân sự"
              match={reading.matches.officials[at]}
              chosen={chosen.officials[at]}
              onChoose={(choice) =>
                paste.choose({
                  officials: { ...chosen.officials, [at]: choice },
                })
              }
            />
            {!read && (
              <Flex>
                <Button
                  variant="tertiary"
                  size="S"
                  startIcon={<Trash />}
                  onClick={() => paste.removePerson(at)}
                >
                  Bỏ người này
                </Button>
              </Flex>
            )}
          </Entry>
        );
      })}
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Button
          variant="secondary"
          startIcon={<Plus />}
          disabled={paste.busy !== null}
          onClick={() => void paste.addPerson(NOBODY)}
        >
          Thêm người
        </Button>
        <Typography tag="p" variant="pi" textColor="neutral600">
          Hoặc bôi đen tên và chức danh trong văn bản gốc.
        </Typography>
      </Flex>
    </Card>
  );
}

/** The name of whom the editor has just added is what they go on with. */
function useFocusOnAdded(count: number): void {
  const before = useRef(count);
  useEffect(() => {
    if (count === before.current + 1)
      document
        .querySelector<HTMLElement>(
          `[data-field="officials.${count - 1}.name"] input`,
        )
        ?.focus();
    before.current = count;
  }, [count]);
}
