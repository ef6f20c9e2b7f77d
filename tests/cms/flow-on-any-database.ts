import { expect, test } from "vitest";

import type { FlowState, HomeState } from "@toa-soan/content-types/flow-state";
import { person } from "../newsroom/desk-people.ts";
import type { Content } from "../newsroom/make-content.ts";
import type { Cms } from "../newsroom/start-cms.ts";

/** What the flow does with a database, for each that the CMS runs on. */
export function describeFlow(get: () => { cms: Cms; content: Content }): void {
  const runSchedule = () => get().cms.runJob("newsroomSchedule");
  const eventsOf = async (documentId: string) => {
    const moves = (await get()
      .cms.strapi.db.query("newsroom::move")
      .findMany({ where: { documentId }, orderBy: { id: "asc" } })) as {
      event: string;
    }[];
    return moves.map(({ event }) => event);
  };

  test("two schedules that run at once publish an article once", async () => {
    const { cms, content } = get();
    const { documentId } = await content.article("Hai tiến trình", {
      publishAt: new Date(Date.now() - 60_000).toISOString(),
    });
    const before = await cms.newest();
    await Promise.all([runSchedule(), runSchedule(), runSchedule()]);
    expect(await eventsOf(documentId)).toEqual(["schedule", "publish"]);
    const changes = await cms.changesSince(before);
    expect(changes.filter((line) => line.includes(documentId))).toHaveLength(1);
  });

  test("an article is led from draft to published, and stands on the home page", async () => {
    const { cms, content } = get();
    const manager = await person(cms, "managingEditor", ["Vũ Thị", "Mai"]);
    const { documentId } = await content.article("Từ nháp đến đăng");
    const move = (name: string) =>
      manager.send("POST", `/newsroom/flow/${documentId}`, { move: name });
    const waiting = async () =>
      (
        (await manager.send("GET", "/newsroom/home"))
          .body as unknown as HomeState
      ).waiting.count;
    const before = await waiting();
    await move("submit");
    await move("approve");
    expect(await waiting()).toBe(before + 1);
    const { body } = await move("publish");
    expect((body as unknown as FlowState).stage).toBe("published");
    const home = (await manager.send("GET", "/newsroom/home"))
      .body as unknown as HomeState;
    expect(home.published[0]).toMatchObject({ documentId, by: manager.name });
  });
}
