import { afterAll, beforeAll, expect, test } from "vitest";

import type { Accounts, NewAccount } from "@toa-soan/content-types/accounts";
import { ADMIN, startCms, type StartedCms } from "../newsroom/start-cms.ts";

let started: StartedCms;
let accounts: Accounts;

beforeAll(async () => {
  started = await startCms();
  accounts = started.cms.strapi.get("newsroom-accounts") as Accounts;
});
afterAll(() => started.stop());

const somebody: NewAccount = {
  email: "ha@bao.vn",
  name: "Lê Thu Hà",
  role: "reporter",
  password: null,
};

test.each<[string, Partial<NewAccount>, RegExp]>([
  ["an address that is taken", { email: ADMIN.email }, /đã có/],
  [
    "an address that is taken but for capital letters",
    { email: ADMIN.email.toUpperCase() },
    /đã có/,
  ],
  ["an address that is none", { email: "khong-phai" }, /không phải địa chỉ/],
  ["no name", { name: "  " }, /chưa có họ tên/],
  ["a weak password", { password: "12345678" }, /chưa đủ mạnh/],
])("no account is made with %s", async (_what, data, message) => {
  const before = await accounts.list();
  await expect(accounts.add({ ...somebody, ...data })).rejects.toThrow(message);
  expect(await accounts.list()).toEqual(before);
});

test.each<[string, () => Promise<unknown>]>([
  ["shut", () => accounts.setActive(ADMIN.email, false)],
  ["made a reporter", () => accounts.changeRole(ADMIN.email, "reporter")],
])("the last administrator cannot be %s", async (_what, attempt) => {
  await expect(attempt()).rejects.toThrow(/duy nhất/);
});

test("an administrator can go when there is another", async () => {
  const email = "quantri2@bao.vn";
  await accounts.add({ ...somebody, email, role: "administrator" });
  await accounts.setActive(email, false);
  await expect(accounts.setActive(ADMIN.email, false)).rejects.toThrow();
  await accounts.setActive(email, true);
  await accounts.setActive(ADMIN.email, false);
  await accounts.setActive(ADMIN.email, true);
});

test("somebody unknown cannot be changed", async () => {
  await expect(accounts.setActive("la@bao.vn", false)).rejects.toThrow(
    /Không có tài khoản/,
  );
});

test("a name of one word is a name", async () => {
  await accounts.add({ ...somebody, email: "mot@bao.vn", name: "Hà" });
  expect(await accounts.list()).toContainEqual(
    expect.objectContaining({ email: "mot@bao.vn", name: "Hà" }),
  );
});

test("only the newsroom's own roles are there, by Vietnamese names", async () => {
  const roles = (await started.cms.strapi.db
    .query("admin::role")
    .findMany({ orderBy: { id: "asc" } })) as { name: string }[];
  expect(roles.map(({ name }) => name).sort()).toEqual([
    "Biên tập viên",
    "Phóng viên",
    "Quản trị",
    "Thư ký tòa soạn",
  ]);
});
