import type { IntakeDocument } from "@toa-soan/content-types/intake/article";

import { Card, Entry, Row } from "./card.tsx";
import type { FormProps } from "./form-props.ts";
import { RegisterChoice } from "./register-choice.tsx";
import { Words } from "./words.tsx";

/** The official papers that the article cites. */
export function DocumentFields({ paste, article, reading }: FormProps) {
  const { chosen } = paste.pasted;
  const put = (at: number, part: Partial<IntakeDocument>) =>
    paste.edit({
      ...article,
      documents: article.documents.map((document, index) =>
        index === at ? { ...document, ...part } : document,
      ),
    });
  if (article.documents.length === 0) return null;
  return (
    <Card title="Văn bản" count={article.documents.length}>
      {article.documents.map((document, at) => {
        const read = reading.article.documents[at];
        const field = `documents.${at}`;
        const leave = () => void paste.match();
        return (
          <Entry key={at} label={`Văn bản ${at + 1}`}>
            <Row>
              <Words
                label="Loại"
                value={document.type}
                read={read?.type ?? null}
                of={[]}
                onChange={(type) => put(at, { type: type ?? "" })}
                onLeave={leave}
              />
              <Words
                label="Số, ký hiệu"
                value={document.number}
                read={read?.number ?? null}
                of={[field]}
                onChange={(number) => put(at, { number })}
                onLeave={leave}
              />
            </Row>
            <Words
              label="Trích yếu"
              value={document.title}
              read={read?.title ?? null}
              of={[]}
              onChange={(title) => put(at, { title })}
              onLeave={leave}
            />
            <Words
              label="Cơ quan ban hành"
              value={document.issuer}
              read={read?.issuer ?? null}
              of={[]}
              onChange={(issuer) => put(at, { issuer })}
              onLeave={leave}
            />
            <RegisterChoice
              label="Trong danh sách văn bản"
              type="document"
              what="văn bản"
              match={reading.matches.documents[at]}
              chosen={chosen.documents[at]}
              onChoose={(choice) =>
                paste.choose({
                  documents: { ...chosen.documents, [at]: choice },
                })
              }
            />
          </Entry>
        );
      })}
    </Card>
  );
}
