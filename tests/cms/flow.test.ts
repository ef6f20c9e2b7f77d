import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { FlowState } from "@toa-soan/content-types/flow-state";
import { person, type Person } from "../newsroom/desk-people.ts";
import { Content } from "../newsroom/make-content.ts";
import { startCms, type Cms, type StartedCms } from "../newsroom/start-cms.ts";
import { describeFlow } from "./flow-on-any-database.ts";

let started: StartedCms;
let cms: Cms;
let content: Content;
let reporter: Person;
let other: Person;
let editor: Person;
let manager: Person;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
  content = new Content(cms);
  [reporter, other, editor, manager] = await Promise.all([
    person(cms, "reporter", ["Lê Thu", "Hà"]),
    person(cms, "reporter", ["Phạm Quang", "Duy"]),
    person(cms, "editor", ["Trần Văn", "Bình"]),
    person(cms, "managingEditor", ["Nguyễn Minh", "Châu"]),
  ]);
}, 60_000);
afterAll(() => started.stop());

const ARTICLES = "/content-manager/collection-types/api::article.article";

/** Writes an article as somebody, with all that publishing asks for. */
async function write(who: Person, data: Record<string, unknown> = {}) {
  const section = await content.section();
  const { status, body } = await who.send("POST", ARTICLES, {
    headline: "Khai mạc hội chợ xuân",
    section: { connect: [{ documentId: section.documentId }] },
    ...data,
  });
  expect(status, JSON.stringify(body.error)).toBe(201);
  return (body.data as { documentId: string }).documentId;
}
const save = async (who: Person, id: string, data: Record<string, unknown>) =>
  who.send("PUT", `${ARTICLES}/${id}`, {
    revision: await cms.revisionOf("article", id),
    ...data,
  });
const move = (who: Person, id: string, name: string, note = "") =>
  who.send("POST", `/newsroom/flow/${id}`, { move: name, note });
const flowOf = async (id: string, who = manager) =>
  (await who.send("GET", `/newsroom/flow/${id}`)).body as unknown as FlowState;
const stageOf = async (id: string) => (await flowOf(id)).stage;
const publishRaw = (who: Person, id: string) =>
  who.send("POST", `${ARTICLES}/${id}/actions/publish`, {});
const messageOf = ({ body }: { body: { error?: { message: string } } }) =>
  body.error?.message;

/** An article that has come to a stage in the usual way. */
async function articleAt(stage: FlowState["stage"]): Promise<string> {
  const id = await write(reporter);
  const steps = {
    draft: [],
    waiting: [[reporter, "submit"]],
    approved: [
      [reporter, "submit"],
      [editor, "approve"],
    ],
    published: [
      [reporter, "submit"],
      [editor, "approve"],
      [manager, "publish"],
    ],
    gone: [
      [reporter, "submit"],
      [editor, "approve"],
      [manager, "publish"],
      [manager, "unpublish"],
    ],
  } as const satisfies Record<string, readonly (readonly [Person, string])[]>;
  for (const [who, name] of steps[stage]) {
    const { status, body } = await move(who, id, name);
    expect(status, JSON.stringify(body.error)).toBe(200);
  }
  return id;
}

describe("the way of an article", () => {
  test("leads from draft to gone, each step with who and when", async () => {
    const id = await articleAt("gone");
    const { stage, history } = await flowOf(id);
    expect(stage).toBe("gone");
    expect(history.map(({ event, by }) => [event, by])).toEqual([
      ["unpublish", manager.name],
      ["publish", manager.name],
      ["approve", editor.name],
      ["submit", reporter.name],
    ]);
    expect(history.every(({ at }) => Date.parse(at) <= Date.now())).toBe(true);
  });

  test("keeps the note of a step", async () => {
    const id = await articleAt("waiting");
    await move(editor, id, "sendBack", "Thiếu ý kiến người dân.");
    expect((await flowOf(id)).history[0]).toMatchObject({
      event: "sendBack",
      note: "Thiếu ý kiến người dân.",
    });
  });

  test("keeps the note of a publish", async () => {
    const id = await articleAt("approved");
    await move(manager, id, "publish", "Đăng gấp.");
    expect((await flowOf(id)).history[0]?.note).toBe("Đăng gấp.");
  });

  test("sending back needs a note", async () => {
    const id = await articleAt("waiting");
    const answer = await move(editor, id, "sendBack", "  ");
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toMatch(/chưa ghi lý do/);
    expect(await stageOf(id)).toBe("waiting");
  });

  test("a step that does not follow the stage is refused", async () => {
    const id = await articleAt("approved");
    const answer = await move(reporter, id, "submit");
    expect(answer.status).toBe(400);
    expect(await stageOf(id)).toBe("approved");
  });

  test("a step that does not exist is refused", async () => {
    const id = await articleAt("draft");
    expect((await move(manager, id, "toString")).status).toBe(400);
  });

  test("the writer takes a text back that nobody has approved yet", async () => {
    const id = await articleAt("waiting");
    await move(reporter, id, "withdraw");
    expect(await stageOf(id)).toBe("draft");
  });

  test("a step leaves the time of the last change as it is", async () => {
    const id = await articleAt("draft");
    const before = await cms.find("article", id);
    await move(reporter, id, "submit");
    const after = await cms.find("article", id);
    expect(after?.["updatedAt"]).toBe(before?.["updatedAt"]);
  });
});

describe("what a role may not do is refused by the server", () => {
  test.each(["approve", "sendBack", "publish", "unpublish"])(
    "a reporter may not %s",
    async (name) => {
      const id = await articleAt(
        name === "unpublish" ? "published" : "waiting",
      );
      const before = await stageOf(id);
      expect((await move(reporter, id, name, "Vì sao")).status).toBe(400);
      expect(await stageOf(id)).toBe(before);
    },
  );

  test.each(["publish", "unpublish"])("an editor may not %s", async (name) => {
    const id = await articleAt(name === "publish" ? "approved" : "published");
    const before = await stageOf(id);
    const answer = await move(editor, id, name);
    expect(messageOf(answer)).toMatch(/Thư ký tòa soạn/);
    expect(await stageOf(id)).toBe(before);
  });

  test("an editor may not withdraw what a reporter wrote", async () => {
    const id = await articleAt("waiting");
    expect(messageOf(await move(editor, id, "withdraw"))).toMatch(
      /chỉ người viết bài/,
    );
    expect(await stageOf(id)).toBe("waiting");
  });

  test("a reporter may not submit another's article", async () => {
    const id = await articleAt("draft");
    expect((await move(other, id, "submit")).status).toBe(404);
    expect(await stageOf(id)).toBe("draft");
  });

  test.each([
    ["reporter", () => reporter],
    ["editor", () => editor],
  ])("%s: Strapi's own publish is refused", async (_role, who) => {
    const id = await articleAt("approved");
    expect((await publishRaw(who(), id)).status).toBe(403);
    expect(await stageOf(id)).toBe("approved");
  });

  test.each([
    ["reporter", () => reporter],
    ["editor", () => editor],
  ])("%s: Strapi's own unpublish is refused", async (_role, who) => {
    const id = await articleAt("published");
    const path = `${ARTICLES}/${id}/actions/unpublish`;
    expect((await who().send("POST", path, {})).status).toBe(403);
    expect(await stageOf(id)).toBe("published");
  });

  test("an editor may not publish several at once", async () => {
    const id = await articleAt("approved");
    const path = `${ARTICLES}/actions/bulkPublish`;
    const { status } = await editor.send("POST", path, { documentIds: [id] });
    expect(status).toBe(403);
  });

  test("Strapi's permission to publish is not enough without the duty", async () => {
    const id = await articleAt("approved");
    const permission = await cms.strapi.db.query("admin::permission").findOne({
      where: {
        action: "api::newsroom.publish",
        role: { code: "newsroom-managing-editor" },
      },
      populate: ["role"],
    });
    await cms.strapi.db
      .query("admin::permission")
      .delete({ where: { id: permission.id } });
    try {
      const answer = await publishRaw(manager, id);
      expect(answer.status).toBe(400);
      expect(messageOf(answer)).toMatch(/không có quyền “Đăng, hẹn giờ/);
    } finally {
      await cms.strapi.db.query("admin::permission").create({
        data: { ...permission, id: undefined, role: permission.role.id },
      });
    }
  });

  test("a reporter may not delete what is approved", async () => {
    const id = await articleAt("approved");
    const answer = await reporter.send("DELETE", `${ARTICLES}/${id}`);
    expect(messageOf(answer)).toMatch(/Không xóa được/);
    expect(await cms.find("article", id)).not.toBeNull();
  });

  test("an editor may not delete what is published", async () => {
    const id = await articleAt("published");
    const answer = await editor.send("DELETE", `${ARTICLES}/${id}`);
    expect(messageOf(answer)).toMatch(/Không xóa được/);
    expect(await cms.find("article", id)).not.toBeNull();
  });

  test("a reporter deletes an own draft", async () => {
    const id = await articleAt("draft");
    expect((await reporter.send("DELETE", `${ARTICLES}/${id}`)).status).toBe(
      200,
    );
  });

  test("an editor may not correct", async () => {
    const id = await articleAt("published");
    const answer = await save(editor, id, {
      corrections: [{ note: "Ngày đúng là 23/7." }],
    });
    expect(messageOf(answer)).toMatch(/Không ghi được đính chính/);
  });

  test("an editor saves an article that has been corrected", async () => {
    const id = await articleAt("published");
    const corrected = await save(manager, id, {
      corrections: [{ note: "Ngày đúng là 23/7." }],
    });
    expect(corrected.status).toBe(200);
    const { corrections } = corrected.body.data ?? {};
    const answer = await save(editor, id, { lead: "Sapo mới", corrections });
    expect(answer.status).toBe(200);
  });

  test("an editor may not moderate comments", async () => {
    const { documentId } = await cms.create("comment", {
      name: "Bạn đọc",
      text: "Bài hay.",
    });
    const path = `/content-manager/collection-types/api::comment.comment/${documentId}`;
    expect(
      (await editor.send("PUT", path, { moderation: "approved" })).status,
    ).toBe(403);
    expect(
      (await manager.send("PUT", path, { moderation: "approved" })).status,
    ).toBe(200);
  });
});

describe("a step on a text that was seen", () => {
  const step = (id: string, revision: unknown) =>
    manager.send("POST", `/newsroom/flow/${id}`, { move: "publish", revision });

  test("is refused once somebody has saved a newer one, and says who and what", async () => {
    const id = await articleAt("waiting");
    const seen = await cms.revisionOf("article", id);
    await save(editor, id, { lead: "Sapo mới" });
    const { status, body } = await step(id, seen);
    expect(status).toBe(400);
    expect(body.error?.message).toMatch(
      /^Không bấm được “Đăng” với .*: .* đã lưu bản mới hơn lúc .*, đổi ô “Sapo”\./,
    );
    expect(await stageOf(id)).toBe("waiting");
    expect((await step(id, await cms.revisionOf("article", id))).status).toBe(
      200,
    );
  });
});

describe("whose text it is", () => {
  test("a reporter does not read another's draft", async () => {
    const id = await articleAt("draft");
    expect((await other.send("GET", `${ARTICLES}/${id}`)).status).toBe(403);
  });

  test("a reporter reads what is published", async () => {
    const id = await articleAt("published");
    expect((await other.send("GET", `${ARTICLES}/${id}`)).status).toBe(200);
  });

  test("the list of a reporter has own articles and published ones", async () => {
    const own = await write(other);
    const [hidden, shown] = [
      await articleAt("waiting"),
      await articleAt("published"),
    ];
    const { body } = await other.send("GET", `${ARTICLES}?pageSize=100`);
    const ids = (body["results"] as { documentId: string }[]).map(
      ({ documentId }) => documentId,
    );
    expect(ids).toEqual(expect.arrayContaining([own, shown]));
    expect(ids).not.toContain(hidden);
  });

  test("a reporter may not change another's article", async () => {
    const id = await articleAt("published");
    expect((await save(other, id, { headline: "Khác" })).status).toBe(403);
  });

  test.each(["draft", "waiting"] as const)(
    "a reporter changes an own article that is %s",
    async (stage) => {
      const id = await articleAt(stage);
      expect((await save(reporter, id, { lead: "Mới" })).status).toBe(200);
      expect(await stageOf(id)).toBe(stage);
    },
  );

  test.each(["approved", "published", "gone"] as const)(
    "a reporter may not change an own article that is %s",
    async (stage) => {
      const id = await articleAt(stage);
      const answer = await save(reporter, id, { lead: "Mới" });
      expect(answer.status).toBe(400);
      expect(messageOf(answer)).toMatch(/chỉ người có quyền duyệt bài/);
    },
  );

  test("a reporter writes on after the article was sent back", async () => {
    const id = await articleAt("approved");
    await move(editor, id, "sendBack", "Thiếu nguồn.");
    expect((await save(reporter, id, { lead: "Mới" })).status).toBe(200);
  });

  test("a reporter may not open the comments or the paper's settings", async () => {
    for (const path of [
      "/content-manager/collection-types/api::comment.comment",
      "/content-manager/single-types/api::site.site",
    ])
      expect((await reporter.send("GET", path)).status).toBe(403);
  });

  test("a reporter may not change the registers", async () => {
    const answer = await reporter.send(
      "POST",
      "/content-manager/collection-types/api::official.official",
      { name: "Nguyễn Văn A" },
    );
    expect(answer.status).toBe(403);
  });
});

describe("the stage follows what is done by other doors", () => {
  test("Strapi's publish records the step, and the approval it implies", async () => {
    const id = await articleAt("draft");
    expect((await publishRaw(manager, id)).status).toBe(200);
    const { stage, history } = await flowOf(id);
    expect(stage).toBe("published");
    expect(history.map(({ event }) => event)).toEqual(["publish", "approve"]);
  });

  test("Strapi's unpublish records the step", async () => {
    const id = await articleAt("published");
    await manager.send("POST", `${ARTICLES}/${id}/actions/unpublish`, {});
    const { stage, history } = await flowOf(id);
    expect([stage, history[0]?.event]).toEqual(["gone", "unpublish"]);
  });

  test("a program's publish names nobody", async () => {
    const { documentId } = await content.publishedArticle("Máy đăng");
    const { stage, history } = await flowOf(documentId);
    expect(stage).toBe("published");
    expect(history).toMatchObject([{ event: "publish", by: null }]);
  });

  test("an editor's change of a published article waits to be published again", async () => {
    const id = await articleAt("published");
    await save(editor, id, { lead: "Sapo mới" });
    const { stage, isPublic, history } = await flowOf(id);
    expect([stage, isPublic]).toEqual(["approved", true]);
    expect(history[0]).toMatchObject({ event: "edit", by: editor.name });
  });

  test("throwing the change away brings the stage back", async () => {
    const id = await articleAt("published");
    await save(editor, id, { lead: "Sapo mới" });
    await editor.send("POST", `${ARTICLES}/${id}/actions/discard`, {});
    expect(await stageOf(id)).toBe("published");
  });

  test("a copy is a draft without a history", async () => {
    const id = await articleAt("published");
    const { documentId } = await cms
      .documents("article")
      .clone({ documentId: id, data: {} });
    expect(documentId).not.toBe(id);
    expect(await flowOf(documentId)).toMatchObject({
      stage: "draft",
      history: [],
    });
  });

  test("nobody writes the stage into an article", async () => {
    const id = await write(reporter, { stage: "published" });
    await save(reporter, id, { stage: "approved", lead: "Mới" });
    expect(await stageOf(id)).toBe("draft");
  });
});

describe("the moves that are offered", () => {
  test.each([
    ["reporter", "draft", ["submit"]],
    ["reporter", "waiting", ["withdraw"]],
    ["reporter", "approved", []],
    ["editor", "waiting", ["approve", "sendBack"]],
    ["editor", "approved", ["sendBack"]],
    ["editor", "published", ["sendBack"]],
    ["managingEditor", "approved", ["publish", "sendBack"]],
    ["managingEditor", "published", ["publish", "sendBack", "unpublish"]],
    ["managingEditor", "gone", ["publish", "approve", "sendBack"]],
  ] as const)("to the %s at %s", async (role, stage, expected) => {
    const who = { reporter, editor, managingEditor: manager }[role];
    const id = await articleAt(stage);
    expect((await flowOf(id, who)).moves).toEqual(expected);
  });
});

describe("on SQLite", () => {
  describeFlow(() => ({ cms, content }));
});
