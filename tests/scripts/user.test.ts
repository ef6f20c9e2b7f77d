import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ADMIN, startCms, type StartedCms } from "../newsroom/start-cms.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Types `npm run user -- …`. */
async function user(dataDir: string | undefined, ...args: string[]) {
  const child = spawn("npm", ["run", "-s", "user", "--", ...args], {
    cwd: ROOT,
    // The tests' own CMS has put its settings there.
    env: { ...process.env, ...(dataDir && { DATA_DIR: dataDir }) },
  });
  let out = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, out, errors };
}

describe("npm run user", { timeout: 60_000 }, () => {
  let started: StartedCms;

  beforeAll(async () => {
    started = await startCms();
  }, 60_000);

  afterAll(() => started?.stop());

  const running = (...args: string[]) => user(undefined, ...args);
  const signIn = (email: string, password: string) =>
    fetch(`${started.cms.url}/admin/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });

  describe("while the newsroom runs", () => {
    const email = "ha@bao.vn";
    let password = "";
    let token = "";
    const me = () =>
      fetch(`${started.cms.url}/admin/users/me`, {
        headers: { authorization: `Bearer ${token}` },
      });
    const roles = async () => {
      const { data } = (await (await me()).json()) as {
        data: { roles: { name: string }[]; firstname: string };
      };
      return data.roles.map(({ name }) => name);
    };

    it("makes an account and prints its password once", async () => {
      const { code, out } = await running(
        "add",
        email,
        "--name",
        "Lê Thu Hà",
        "--role",
        "phong-vien",
      );
      expect(code).toBe(0);
      password = /Mật khẩu: (\S+)/.exec(out)?.[1] ?? "";
      const response = await signIn(email, password);
      expect(response.status).toBe(200);
      const { data } = (await response.json()) as { data: { token: string } };
      token = data.token;
      expect(await roles()).toEqual(["Phóng viên"]);
    });

    it("lists accounts with their roles", async () => {
      const { out } = await running("list");
      expect(out).toMatch(/^ha@bao\.vn +Lê Thu Hà +Phóng viên$/m);
      expect(out).not.toContain(password);
    });

    it("changes the role at once", async () => {
      expect((await running("role", email, "Biên tập viên")).code).toBe(0);
      expect(await roles()).toEqual(["Biên tập viên"]);
    });

    it("gives a new password and takes the old one away", async () => {
      const { out } = await running(
        "password",
        email,
        "--password",
        "Matkhau-moi-2",
      );
      expect(out).not.toContain("Matkhau-moi-2");
      expect((await signIn(email, password)).status).toBe(400);
      expect((await signIn(email, "Matkhau-moi-2")).status).toBe(200);
    });

    it("shuts an account, who is signed in included, and opens it again", async () => {
      expect((await running("disable", email)).code).toBe(0);
      expect((await me()).status).toBe(401);
      expect((await signIn(email, "Matkhau-moi-2")).status).toBe(400);
      expect((await running("list")).out).toMatch(/ha@bao\.vn.*đã khóa/);
      expect((await running("enable", email)).code).toBe(0);
      expect((await signIn(email, "Matkhau-moi-2")).status).toBe(200);
    });
  });

  it("makes accounts while the newsroom is stopped", async () => {
    const folder = mkdtempSync(join(tmpdir(), "toa-soan-user-"));
    try {
      const added = await user(
        folder,
        "add",
        "chau@bao.vn",
        "--name",
        "Nguyễn Minh Châu",
        "--role",
        "thu-ky",
        "--password",
        "Matkhau-moi-3",
      );
      expect(added).toMatchObject({ code: 0, errors: "" });
      expect((await user(folder, "list")).out).toMatch(
        /chau@bao\.vn +Nguyễn Minh Châu +Thư ký tòa soạn/,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each([
    ["nothing", [], /^Cách dùng:/],
    ["an unknown command", ["xoa", "a@b.vn"], /Không có lệnh “xoa”/],
    ["an unknown option", ["list", "--abc"], /--abc/],
    [
      "an unknown role",
      ["add", "a@b.vn", "--name", "A B", "--role", "sep"],
      /Không có vai trò “sep”/,
    ],
    ["no role", ["add", "a@b.vn", "--name", "A B"], /Chưa nêu vai trò/],
  ])("refuses %s without opening anything", async (_what, args, message) => {
    const { code, out, errors } = await running(...args);
    expect([code, out]).toEqual([1, ""]);
    expect(errors).toMatch(message);
  });

  it("says in one line why it could not", async () => {
    const { code, errors } = await running("disable", ADMIN.email);
    expect(code).toBe(1);
    expect(errors.trim().split("\n")).toHaveLength(1);
    expect(errors).toMatch(/tài khoản Quản trị duy nhất/);
  });
});
