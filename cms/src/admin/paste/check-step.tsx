import { Box, Flex, Link, Typography } from "@strapi/design-system";
import type { Suspect } from "@toa-soan/content-types/intake/article";
import type { Evidence } from "@toa-soan/content-types/intake/evidence";
import { personInWords } from "@toa-soan/content-types/intake/told-person";
import { useCallback, useMemo, useRef, useState } from "react";
import { Link as RouterLink } from "react-router-dom";
import { styled } from "styled-components";

import { NoticeBox } from "../publisher/notice-box.tsx";
import { Card } from "./card.tsx";
import { DocumentFields } from "./document-fields.tsx";
import { EventFields } from "./event-fields.tsx";
import { EvidenceContext } from "./evidence-field.tsx";
import type { FormProps } from "./form-props.ts";
import { articleForm } from "./paste-path.ts";
import { PeopleFields } from "./people-fields.tsx";
import { PhotoFields } from "./photo-fields.tsx";
import { SourceLines } from "./source-lines.tsx";
import { Suspects } from "./suspects.tsx";
import { BodyField, HeadFields } from "./text-fields.tsx";
import { WordPicker } from "./word-picker.tsx";

/** The second step: the text on the left, what was read of it on the right. */
export function CheckStep(props: FormProps) {
  const { paste, article, reading } = props;
  const [shown, setShown] = useState<Evidence[]>([]);
  const evidence = useMemo(
    () => new Map(reading.evidence.map((one) => [one.field, one])),
    [reading.evidence],
  );
  const show = useCallback(
    (fields: string[]) => {
      const now = fields.flatMap((field) => evidence.get(field) ?? []);
      setShown((before) => (isSame(before, now) ? before : now));
    },
    [evidence],
  );
  const showSuspect = ({ line, text }: Suspect) => {
    const start =
      reading.lines.find(({ number }) => number === line)?.text.indexOf(text) ??
      -1;
    setShown([
      {
        field: "suspect",
        lines: [line],
        ranges: start < 0 ? [] : [{ line, start, end: start + text.length }],
        sureness: "check",
        reason: "",
      },
    ]);
  };
  const context = useMemo(
    () => ({ evidence, show, shown, lines: reading.lines }),
    [evidence, show, shown, reading.lines],
  );
  // The lines are drawn anew only when they change, so what they call stays the same.
  const telling = useRef(paste.tell);
  telling.current = paste.tell;
  const tell = useCallback<typeof paste.tell>(
    (line, role) => telling.current(line, role),
    [],
  );
  return (
    <EvidenceContext.Provider value={context}>
      <Columns>
        <Source>
          <Typography tag="h2" variant="delta">
            Văn bản gốc
          </Typography>
          <Typography
            tag="p"
            variant="pi"
            textColor="neutral600"
            style={{ margin: "4px 0 8px" }}
          >
            Nhãn nói máy hiểu mỗi dòng là gì; bấm vào nhãn để đổi. Máy sót ai
            thì bôi đen tên và chức danh của người ấy.
          </Typography>
          <WordPicker
            isBusy={paste.busy !== null}
            onPick={({ text, line }) =>
              void paste.addPerson(personInWords(text, line))
            }
          >
            <SourceLines
              lines={reading.lines}
              told={paste.pasted.told}
              shown={shown}
              isBusy={paste.busy !== null}
              onTell={tell}
            />
          </WordPicker>
        </Source>
        <Flex direction="column" alignItems="stretch" gap={4} minWidth={0}>
          {reading.matches.warnings.map(({ kind, documentId, headline }) => (
            <Box key={documentId}>
              <NoticeBox
                notice={{
                  tone: "warning",
                  title:
                    kind === "same-text"
                      ? "Văn bản này đã nhập rồi"
                      : "Đã có bài cùng tít",
                  text: `“${headline}”`,
                  advice:
                    kind === "same-text"
                      ? "Nhận bài sẽ mở bài đã có, không tạo bài thứ hai."
                      : "Kiểm tra xem có phải cùng một bài không trước khi nhận.",
                  owner: null,
                }}
              />
              <Link tag={RouterLink} to={articleForm(documentId)}>
                Mở bài đã có
              </Link>
            </Box>
          ))}
          <Suspects {...props} onShow={showSuspect} />
          <HeadFields {...props} />
          <BodyField {...props} />
          <PhotoFields {...props} />
          <PeopleFields {...props} />
          <EventFields {...props} />
          <DocumentFields {...props} />
          {article.related.length > 0 && (
            <Card title="Bài liên quan" count={article.related.length}>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
                {article.related.map(({ headline }, at) => (
                  <Typography
                    key={at}
                    tag="li"
                    onMouseEnter={() => show([`related.${at}`])}
                  >
                    {headline}{" "}
                    <Typography variant="pi" textColor="neutral600">
                      {reading.matches.related[at]
                        ? "(có trong tòa soạn, được liên kết)"
                        : "(không có trong tòa soạn, bỏ qua)"}
                    </Typography>
                  </Typography>
                ))}
              </Flex>
            </Card>
          )}
        </Flex>
      </Columns>
    </EvidenceContext.Provider>
  );
}

const isSame = (one: Evidence[], other: Evidence[]) =>
  one.length === other.length && one.every((each, at) => each === other[at]);

const Columns = styled.div`
  display: grid;
  gap: 24px;
  align-items: start;
  grid-template-columns: minmax(0, 1fr);
  @media (min-width: 1024px) {
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
  }
`;

const Source = styled.div`
  min-width: 0;
  @media (min-width: 1024px) {
    position: sticky;
    top: 72px;
  }
`;
