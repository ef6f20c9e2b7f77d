import { Field, SingleSelect, SingleSelectOption } from "@strapi/design-system";
import type { IntakeArticle } from "@toa-soan/content-types/intake/article";
import { useContext } from "react";

import { Card, Row } from "./card.tsx";
import { EvidenceContext, EvidenceField } from "./evidence-field.tsx";
import type { FormProps } from "./form-props.ts";
import { readInstant, shownInstant } from "./moments.ts";
import { Moment, Words } from "./words.tsx";

/** Headline, section, time, lead and what signs the article. */
export function HeadFields({ paste, article, reading }: FormProps) {
  const read = reading.article;
  const put = (part: Partial<IntakeArticle>) =>
    paste.edit({ ...article, ...part });
  return (
    <Card title="Đầu bài">
      <Words
        label="Tít"
        value={article.headline}
        read={read.headline}
        of={["headline"]}
        rows={2}
        required
        onChange={(headline) => put({ headline })}
        onLeave={() => void paste.match()}
      />
      <Row>
        <SectionChoice paste={paste} article={article} reading={reading} />
        <Moment
          label="Đăng lần đầu (giờ Việt Nam)"
          value={article.publishedAt}
          read={read.publishedAt}
          of={["publishedAt"]}
          example="23/7/2020 14:30"
          shown={shownInstant}
          parse={readInstant}
          onChange={(publishedAt) => put({ publishedAt })}
        />
      </Row>
      <Words
        label="Sapo"
        value={article.lead}
        read={read.lead}
        of={["lead"]}
        rows={5}
        onChange={(lead) => put({ lead })}
      />
      <Row>
        <Words
          label="Nơi đưa tin"
          value={article.dateline}
          read={read.dateline}
          of={["dateline"]}
          onChange={(dateline) => put({ dateline })}
        />
        <Words
          label="Nguồn"
          value={article.sourceCredit}
          read={read.sourceCredit}
          of={["sourceCredit"]}
          onChange={(sourceCredit) => put({ sourceCredit })}
        />
      </Row>
      <Row>
        <Words
          label="Bút danh"
          value={article.byline?.name ?? null}
          read={read.byline?.name ?? null}
          of={["byline"]}
          onChange={(name) =>
            put({
              byline: name
                ? { name, affiliation: article.byline?.affiliation ?? null }
                : null,
            })
          }
        />
        <Words
          label="Nơi công tác"
          value={article.byline?.affiliation ?? null}
          read={read.byline?.affiliation ?? null}
          of={[]}
          onChange={(affiliation) =>
            put({ byline: { name: article.byline?.name ?? "", affiliation } })
          }
        />
      </Row>
    </Card>
  );
}

function SectionChoice({ paste, article, reading }: FormProps) {
  const { section, sections } = reading.matches;
  const chosen = paste.pasted.chosen.section;
  const value = chosen ?? section.chosen;
  return (
    <EvidenceField
      of={["section"]}
      isChanged={chosen !== null && chosen !== section.chosen}
    >
      <Field.Root
        hint={
          value === null
            ? article.section
              ? `Bài ghi “${article.section}”, chưa có chuyên mục này; để trống thì vào Tin tức.`
              : "Để trống thì vào Tin tức."
            : undefined
        }
      >
        <Field.Label>Chuyên mục</Field.Label>
        <SingleSelect
          value={value ?? ""}
          placeholder="Chưa chọn"
          onChange={(documentId) =>
            paste.choose({ section: String(documentId) })
          }
        >
          {sections.map(({ documentId, name }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
      </Field.Root>
    </EvidenceField>
  );
}

/** The body in Markdown; the paragraph at the caret shows its line. */
export function BodyField({ paste, article, reading }: FormProps) {
  const { evidence, show } = useContext(EvidenceContext);
  const parts = [...evidence.keys()].filter((key) => key.startsWith("body."));
  return (
    <Card title="Nội dung">
      <Words
        label="Nội dung (Markdown)"
        value={article.body}
        read={reading.article.body}
        of={parts}
        rows={16}
        hint="Dòng trống ngăn hai đoạn; “## ” mở tít xen; ![](photo:1) là chỗ ảnh 1."
        onCaret={(place) => {
          const at = article.body.slice(0, place).split("\n\n").length - 1;
          show([`body.${at}`]);
        }}
        onChange={(body) => paste.edit({ ...article, body: body ?? "" })}
      />
    </Card>
  );
}
