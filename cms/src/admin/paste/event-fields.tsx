import { Field, SingleSelect, SingleSelectOption } from "@strapi/design-system";
import type { IntakeEvent } from "@toa-soan/content-types/intake/article";

import { Card, Row } from "./card.tsx";
import type { FormProps } from "./form-props.ts";
import { readDay, shownDay } from "./moments.ts";
import { RegisterChoice } from "./register-choice.tsx";
import { Moment, Words } from "./words.tsx";

const PARTS = ["sáng", "trưa", "chiều", "tối"] as const;

/** The event that the article reports. */
export function EventFields({ paste, article, reading }: FormProps) {
  const { event } = article;
  if (!event) return null;
  const read = reading.article.event;
  const put = (part: Partial<IntakeEvent>) =>
    paste.edit({ ...article, event: { ...event, ...part } });
  const match = () => void paste.match();
  return (
    <Card title="Sự kiện">
      <Words
        label="Tên sự kiện"
        value={event.name}
        read={read?.name ?? null}
        of={["event.name"]}
        rows={2}
        onChange={(name) => put({ name: name ?? "" })}
        onLeave={match}
      />
      <Row>
        <Moment
          label="Ngày diễn ra"
          value={event.startsOn}
          read={read?.startsOn ?? null}
          of={["event.startsOn"]}
          example="23/7/2020"
          shown={shownDay}
          parse={readDay}
          onChange={(startsOn) => put({ startsOn })}
          onLeave={match}
        />
        <Field.Root>
          <Field.Label>Buổi</Field.Label>
          <SingleSelect
            value={event.partOfDay ?? ""}
            placeholder="Không ghi"
            onClear={() => put({ partOfDay: null })}
            onChange={(value) =>
              put({ partOfDay: PARTS.find((part) => part === value) ?? null })
            }
          >
            {PARTS.map((part) => (
              <SingleSelectOption key={part} value={part}>
                {part}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Row>
      <Row>
        <Words
          label="Địa điểm"
          value={event.place}
          read={read?.place ?? null}
          of={["event.place"]}
          onChange={(place) => put({ place })}
        />
        <Words
          label="Đơn vị tổ chức"
          value={event.host}
          read={read?.host ?? null}
          of={["event.host"]}
          hint={hostHint(event.host, reading.matches.host?.chosen ?? null)}
          onChange={(host) => put({ host })}
          onLeave={match}
        />
      </Row>
      <RegisterChoice
        label="Trong danh sách sự kiện"
        type="event"
        what="sự kiện"
        match={reading.matches.event}
        chosen={paste.pasted.chosen.event}
        onChoose={(choice) => paste.choose({ event: choice })}
      />
    </Card>
  );
}

const hostHint = (host: string | null, known: string | null) =>
  !host
    ? undefined
    : known
      ? "Đã có trong danh sách cơ quan."
      : "Cơ quan mới, được thêm cùng sự kiện.";
