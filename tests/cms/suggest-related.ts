import { describe, expect, test } from "vitest";

import type { Content } from "../newsroom/make-content.ts";
import type { Cms } from "../newsroom/start-cms.ts";

/** The same on every database: how the desk chooses related articles. */
export function describeSuggestRelated(
  started: () => { cms: Cms; content: Content },
): void {
  const relatedTo = async (documentId: string) => {
    for (const line of await started().cms.feed())
      if ("type" in line && line.type === "article")
        if (line.documentId === documentId) return line.document?.related;
    return undefined;
  };

  /** An article of a section of its own, so that nothing is related by chance. */
  async function apart(headline: string, data: Record<string, unknown> = {}) {
    const section = await started().cms.create("section", {
      name: `Mục của ${headline}`,
    });
    return started().content.article(headline, {
      section: section.documentId,
      ...data,
    });
  }

  async function published(
    headline: string,
    data: Record<string, unknown> = {},
  ) {
    const { documentId } = await apart(headline, data);
    await started().cms.publish(documentId);
    return documentId;
  }

  describe("related articles that the desk chooses", () => {
    test("come from the event, then the people, then the topics, then the section", async () => {
      const { cms } = started();
      const [event, official, topic, section] = await Promise.all([
        cms.create("event", { name: "Đại hội" }),
        cms.create("official", { name: "Trần Văn An" }),
        cms.create("topic", { name: "Nông thôn mới" }),
        cms.create("section", { name: "Chung" }),
      ]);
      const mentions = [{ official: official.documentId, titleAsWritten: "x" }];
      const ofSection = await published("Cùng mục", {
        section: section.documentId,
      });
      const ofTopic = await published("Cùng chủ đề", {
        topics: [topic.documentId],
      });
      const ofPeople = await published("Cùng người", { mentions });
      const ofEvent = await published("Cùng sự kiện", {
        event: event.documentId,
      });
      await published("Không liên quan");
      const documentId = await published("Bài mới", {
        event: event.documentId,
        mentions,
        topics: [topic.documentId],
        section: section.documentId,
      });
      expect(await relatedTo(documentId)).toEqual([
        ofEvent,
        ofPeople,
        ofTopic,
        ofSection,
      ]);
    });

    test("are at most four, the newest first, each once", async () => {
      const { cms } = started();
      const event = await cms.create("event", { name: "Lễ hội" });
      const topic = await cms.create("topic", { name: "Văn hóa" });
      const data = { event: event.documentId, topics: [topic.documentId] };
      const days = [3, 1, 5, 2, 4];
      const made = new Map<number, string>();
      for (const day of days)
        made.set(
          day,
          await published(`Ngày ${day}`, {
            ...data,
            firstPublicAt: `2024-05-0${day}T01:00:00.000Z`,
          }),
        );
      const documentId = await published("Tổng kết", data);
      expect(await relatedTo(documentId)).toEqual(
        [5, 4, 3, 2].map((day) => made.get(day)),
      );
    });

    test("are published ones, and never the article itself", async () => {
      const { cms } = started();
      const event = await cms.create("event", { name: "Hội thao" });
      const data = { event: event.documentId };
      await apart("Còn là nháp", data);
      const taken = await published("Đã gỡ", data);
      await cms.unpublish(taken);
      const documentId = await published("Một mình", data);
      await cms.publish(documentId);
      expect(await relatedTo(documentId)).toEqual([]);
    });

    test("give way to the editors' choice, and return without it", async () => {
      const { cms } = started();
      const event = await cms.create("event", { name: "Hội chợ" });
      const near = await published("Bài gần", { event: event.documentId });
      const chosen = await published("Bài được chọn");
      const documentId = await published("Hai cách", {
        event: event.documentId,
        related: [chosen],
      });
      expect(await relatedTo(documentId)).toEqual([chosen]);
      await cms.update("article", documentId, { related: [] });
      await cms.publish(documentId);
      expect(await relatedTo(documentId)).toEqual([near]);
    });

    test("do not become a choice when changes to a draft are discarded", async () => {
      const { cms } = started();
      const event = await cms.create("event", { name: "Hội xuân" });
      await published("Bài trước", { event: event.documentId });
      const documentId = await published("Bài sau", {
        event: event.documentId,
      });
      await cms.update("article", documentId, { lead: "Khác" });
      await cms.documents("article").discardDraft({ documentId });
      const draft = await cms.find("article", documentId, {
        populate: ["related"],
      });
      expect(draft?.["related"]).toEqual([]);
    });

    test("stay as they were while newer articles come", async () => {
      const { cms } = started();
      const event = await cms.create("event", { name: "Hội vật" });
      const first = await published("Bài một", { event: event.documentId });
      const documentId = await published("Bài hai", {
        event: event.documentId,
      });
      const before = await cms.newest();
      const third = await published("Bài ba", { event: event.documentId });
      expect(await relatedTo(documentId)).toEqual([first]);
      expect(await cms.changesSince(before)).not.toContain(
        `article ${documentId}`,
      );
      expect(await relatedTo(third)).toEqual([documentId, first]);
    });
  });
}
