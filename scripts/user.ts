import { parseArgs } from "node:util";

import type { Accounts } from "@toa-soan/content-types/accounts";
import { ROLES, type RoleName } from "@toa-soan/content-types/roles";
import { slugFrom } from "@toa-soan/content-types/vietnamese/slug";

import type { OpenCms } from "./fill/open-cms.ts";
import { buildCmsServer } from "./start/build-cms.ts";
import { readSecrets } from "./start/secrets.ts";
import {
  cmsEnvironment,
  foldersOf,
  makeDataFolder,
  readSettings,
} from "./start/settings.ts";

/** Roles as they are written on the command line; the whole name is taken as well. */
const ROLE_NAMES: Record<string, RoleName> = {
  "phong-vien": "reporter",
  "bien-tap-vien": "editor",
  "thu-ky": "managingEditor",
  "thu-ky-toa-soan": "managingEditor",
  "quan-tri": "administrator",
};

const USAGE = `Cách dùng:
  npm run user -- list
  npm run user -- add THƯ --name "Họ và tên" --role VAI_TRÒ [--password MẬT_KHẨU]
  npm run user -- role THƯ VAI_TRÒ
  npm run user -- password THƯ [--password MẬT_KHẨU]
  npm run user -- disable THƯ
  npm run user -- enable THƯ
THƯ là địa chỉ thư điện tử. VAI_TRÒ là phong-vien, bien-tap-vien, thu-ky hoặc quan-tri.`;

type Work = (accounts: Accounts) => Promise<string>;

/** `npm run user`: accounts of the desk, whether the newsroom is running or not. */
export async function main(args: string[]): Promise<number> {
  const work = workOf(args);
  const strapi = await openNewsroom();
  try {
    console.log(await work(strapi.get("newsroom-accounts") as Accounts));
  } finally {
    await strapi.destroy();
  }
  return 0;
}

/**
 * A second process on the same database: writers wait for each other there, and the CMS that runs
 * reads accounts anew with every request.
 */
async function openNewsroom(): Promise<OpenCms> {
  const settings = readSettings();
  makeDataFolder(settings.dataDir);
  const secrets = readSecrets(foldersOf(settings.dataDir).secrets);
  Object.assign(process.env, cmsEnvironment(settings, secrets));
  await buildCmsServer();
  const { openCms } = await import("./fill/open-cms.ts");
  const strapi = await openCms();
  // What is due is the running CMS's business.
  strapi.cron.destroy();
  return strapi;
}

/** @throws Error with one Vietnamese line and the usage when the arguments make no sense. */
function workOf(args: string[]): Work {
  const { values, positionals } = readArguments(args);
  const [command, email, given] = positionals;
  const password = values.password ?? null;
  if (command === "list") return list;
  if (!email) throw new Error(command ? `Thiếu địa chỉ thư. ${USAGE}` : USAGE);
  switch (command) {
    case "add": {
      const { name = "" } = values;
      const role = roleFrom(values.role);
      return async (accounts) => {
        const made = await accounts.add({ email, name, role, password });
        return `Đã tạo tài khoản ${ROLES[role].name} ${email}.${told(made)}`;
      };
    }
    case "role": {
      const role = roleFrom(given);
      return async (accounts) => {
        await accounts.changeRole(email, role);
        return `${email} nay là ${ROLES[role].name}.`;
      };
    }
    case "password":
      return async (accounts) =>
        `Đã đổi mật khẩu của ${email}; các thiết bị đang đăng nhập phải đăng nhập lại.${told(await accounts.changePassword(email, password))}`;
    case "disable":
      return async (accounts) => {
        await accounts.setActive(email, false);
        return `Đã khóa tài khoản ${email}. Bài của người này giữ nguyên.`;
      };
    case "enable":
      return async (accounts) => {
        await accounts.setActive(email, true);
        return `Đã mở lại tài khoản ${email}.`;
      };
    default:
      throw new Error(`Không có lệnh “${command}”. ${USAGE}`);
  }
}

function readArguments(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: text,
        role: text,
        password: text,
        verbose: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason} ${USAGE}`);
  }
}

/** @throws Error that names the roles. */
function roleFrom(written: string | undefined): RoleName {
  const name = ROLE_NAMES[slugFrom(written ?? "")];
  if (name) return name;
  throw new Error(
    written
      ? `Không có vai trò “${written}”. ${USAGE}`
      : `Chưa nêu vai trò. ${USAGE}`,
  );
}

async function list(desk: Accounts): Promise<string> {
  const accounts = await desk.list();
  const rows = accounts.map(({ email, name, roles, isActive }) => [
    email,
    name,
    roles.join(", ") || "(chưa có vai trò)",
    isActive ? "" : "đã khóa",
  ]);
  const width = (column: number) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0));
  return rows.length === 0
    ? "Chưa có tài khoản nào."
    : rows
        .map((row) =>
          row
            .map((cell, column) => cell.padEnd(width(column)))
            .join("  ")
            .trimEnd(),
        )
        .join("\n");
}

const told = (password: string | null) =>
  password === null
    ? ""
    : ` Mật khẩu: ${password} (chỉ hiện lần này; đổi sau khi đăng nhập).`;
