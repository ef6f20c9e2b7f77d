import { Checkbox } from "@strapi/design-system";
import type { IntakeOfficial } from "@toa-soan/content-types/intake/article";

import { Card, Entry, Row } from "./card.tsx";
import type { FormProps } from "./form-props.ts";
import { RegisterChoice } from "./register-choice.tsx";
import { Words } from "./words.tsx";

/** The people of the article: who they are, as what, and whom of the register is meant. */
export function PeopleFields({ paste, article, reading }: FormProps) {
  const { chosen } = paste.pasted;
  const put = (at: number, part: Partial<IntakeOfficial>) =>
    paste.edit({
      ...article,
      officials: article.officials.map((official, index) =>
        index === at ? { ...official, ...part } : official,
      ),
    });
  if (article.officials.length === 0) return null;
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
          </Entry>
        );
      })}
    </Card>
  );
}
