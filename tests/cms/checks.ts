import type { CheckReport } from "@toa-soan/content-types/proofreading/check-order";
import type { RoleName } from "@toa-soan/content-types/roles";
import { beforeAll, describe, expect, it } from "vitest";

import type { Ask } from "../newsroom/accounts.ts";
import { colleague } from "../newsroom/colleagues.ts";
import { Content } from "../newsroom/make-content.ts";
import type { Cms } from "../newsroom/start-cms.ts";

const LEAD = "Đồng chí Lô Thị Tựu, Bí thư Đảng ủy Khối phát biểu.";

/** What “Soát bài” reads and writes, for each database that the CMS runs on. */
export function describeChecks(get: () => Cms): void {
  describe("“Soát bài”", () => {
    let cms: Cms;
    let content: Content;
    let editor: Ask;
    let official: string;
    let event: string;
    let article: string;

    const post = (ask: Ask, path: string, body: object, method = "POST") =>
      ask(`/newsroom/checks${path}`, { method, body: JSON.stringify(body) });

    const check = async (ask: Ask, values: object): Promise<CheckReport> => {
      const response = await post(ask, "", { documentId: null, ...values });
      expect(response.status).toBe(200);
      return (await response.json()) as CheckReport;
    };

    beforeAll(async () => {
      cms = get();
      content = new Content(cms);
      editor = (await colleague(cms, "editor")).ask;
      official = (await cms.create("official", { name: "Lô Thị Tựu" }))
        .documentId;
      const position = await cms.create("position", {
        title: "Bí thư Đảng ủy Khối",
      });
      await cms.create("term", {
        official,
        position: position.documentId,
        startedOn: "2020-10-15",
        endedOn: "2022-08-01",
      });
      event = (
        await cms.create("event", {
          name: "Hội nghị tổng kết",
          startsOn: "2022-09-19",
        })
      ).documentId;
      article = (await content.article("Hội nghị bàn việc mới", { event }))
        .documentId;
    });

    it.each(["reporter", "editor", "managingEditor"] as RoleName[])(
      "lets a %s do what the role may",
      async (role) => {
        const { ask } = await colleague(cms, role);
        const isReporter = role === "reporter";
        const report = await check(ask, {
          lead: LEAD,
          event: { connect: [event] },
        });
        expect(report.findings).toMatchObject([{ rule: "outdated-title" }]);
        expect(report.mayAddTerms).toBe(!isReporter);
        const answers = await Promise.all([
          post(ask, "/terms", {
            official,
            office: "Trưởng ban Pháp chế HĐND tỉnh",
            position: null,
            evidence: article,
            attestedOn: "2022-09-19",
          }),
          post(ask, "/ignored", {
            documentId: article,
            key: "doubled-words:của của",
            isIgnored: true,
          }),
          post(ask, "/settings", { off: [] }, "PUT"),
          ask(`/newsroom/where-used/official/${official}`),
        ]);
        expect(answers.map(({ status }) => status)).toEqual([
          isReporter ? 403 : 200,
          isReporter ? 403 : 204,
          role === "managingEditor" ? 200 : 403,
          200,
        ]);
      },
    );

    it("reads what is saved beside what the form changed: captions, event, people", async () => {
      const photo = await cms.create("photo", {
        caption: "Đại biểu của của huyện.",
      });
      const { documentId } = await content.article("Bài có chú thích sai", {
        event,
        photos: [photo.documentId],
        mentions: [{ official, titleAsWritten: "Bí thư Đảng ủy Khối" }],
      });
      const report = await check(editor, { documentId });
      expect(report).toMatchObject({ day: "2022-09-19", dayFrom: "event" });
      expect(report.findings).toMatchObject([
        { place: { field: `photo:${photo.documentId}` }, text: "của của" },
      ]);
    });

    it("names the captions that whoever asks may not change", async () => {
      const { id, ask } = await colleague(cms, "reporter");
      const caption = "Đại biểu của của huyện.";
      const own = await cms.create("photo", { caption, createdBy: id });
      const other = await cms.create("photo", { caption });
      const photos = { connect: [own.documentId, other.documentId] };
      expect(await check(ask, { photos })).toMatchObject({
        closedFields: [`photo:${other.documentId}`],
      });
      expect(await check(editor, { photos })).toMatchObject({
        closedFields: [],
      });
    });

    it("keeps what was passed over, once, until it is looked at again", async () => {
      const { documentId } = await content.article("Bài bỏ qua nhận xét");
      const pass = (isIgnored: boolean) =>
        post(editor, "/ignored", { documentId, key: "a:b", isIgnored });
      const ignored = async () => (await check(editor, { documentId })).ignored;
      await Promise.all([pass(true), pass(true)]);
      expect(await ignored()).toEqual(["a:b"]);
      await pass(false);
      expect(await ignored()).toEqual([]);
    });

    it("makes one term however often it is asked, at once too", async () => {
      // A second position of this title: no third one is bred.
      const title = "Bí thư Đảng ủy Khối";
      await cms.create("position", { title });
      const order = {
        official,
        office: title,
        position: null,
        evidence: article,
        attestedOn: "2021-06",
      };
      const make = (data: object = {}) =>
        post(editor, "/terms", { ...order, ...data });
      const answers = [...(await Promise.all([make(), make()])), await make()];
      const made = (await Promise.all(
        answers.map((answer) => answer.json()),
      )) as { documentId: string; isNew: boolean }[];
      expect(new Set(made.map(({ documentId }) => documentId)).size).toBe(1);
      expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect((await make({ attestedOn: "2021-02-30" })).status).toBe(400);
      expect((await make({ official: "nobody" })).status).toBe(400);
    });
  });
}
