import type { HomeState } from "@toa-soan/content-types/flow-state";
import { STAGES } from "@toa-soan/content-types/stages";
import { writeVietnameseTime } from "@toa-soan/content-types/vietnamese/clock-entry";

import { StageBadge } from "../flow/stage-badge.tsx";
import { numberOf } from "../publisher/figures.ts";
import {
  AllOf,
  ArticleItem,
  Detail,
  HomeBox,
  Items,
  listAt,
} from "./home-box.tsx";

/** What whoever looks has to do next: approve, publish, or write again what was sent back. */
export function WaitingForMe() {
  return <HomeBox>{(home) => <Content waiting={home.waiting} />}</HomeBox>;
}

function Content({ waiting }: Pick<HomeState, "waiting">) {
  const { stages, count, articles } = waiting;
  const [stage] = stages;
  return (
    <>
      <Items
        empty={
          stage
            ? `Không có bài nào ${STAGES[stage].toLowerCase()}.`
            : "Không có bài nào bị trả lại."
        }
      >
        {articles.map(({ documentId, headline, by, at, note, stage: own }) => (
          <ArticleItem
            key={documentId}
            documentId={documentId}
            headline={headline}
            aside={stage && <StageBadge stage={own} />}
          >
            <Detail>
              {stage
                ? [by, `từ ${writeVietnameseTime(at)}`]
                    .filter(Boolean)
                    .join(", ")
                : "Được trả lại"}
            </Detail>
            {note && <Detail>“{note}”</Detail>}
          </ArticleItem>
        ))}
      </Items>
      {stage && (
        <AllOf count={count} shown={articles.length} to={listAt(stage)}>
          {`Xem cả ${numberOf(count)} bài ${STAGES[stage].toLowerCase()}`}
        </AllOf>
      )}
    </>
  );
}
