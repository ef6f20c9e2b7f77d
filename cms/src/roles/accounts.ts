import { randomBytes } from "node:crypto";

import type { Core } from "@strapi/strapi";
import type {
  Account,
  Accounts,
  NewAccount,
} from "@toa-soan/content-types/accounts";
import { ROLES, type RoleName } from "@toa-soan/content-types/roles";

import { nameOf } from "./user.ts";

interface StoredUser {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
  isActive: boolean;
  roles: { id: number; code: string; name: string }[];
}

interface UserService {
  create(user: object): Promise<{ id: number }>;
  updateById(id: number, user: object): Promise<unknown>;
}

/** Lets `npm run user` find the accounts, in a process of its own. */
export function offerAccounts(strapi: Core.Strapi): void {
  const accounts: Accounts = {
    list: () => listAccounts(strapi),
    add: (account) => addAccount(strapi, account),
    changeRole: (email, role) => changeRole(strapi, email, role),
    changePassword: (email, password) =>
      changePassword(strapi, email, password),
    setActive: (email, isActive) => setActive(strapi, email, isActive),
  };
  strapi.add("newsroom-accounts", () => accounts);
}

/** Everybody who has an account, by role and name. */
async function listAccounts(strapi: Core.Strapi): Promise<Account[]> {
  const users = (await strapi.db.query("admin::user").findMany({
    populate: ["roles"],
    orderBy: { id: "asc" },
  })) as StoredUser[];
  return users.map((user) => ({
    email: user.email,
    name: nameOf(user),
    roles: user.roles.map(({ name }) => name),
    isActive: user.isActive,
  }));
}

/**
 * Makes an account.
 *
 * @param password made when it is `null`.
 * @returns the password, when it was made.
 * @throws Error with one Vietnamese line.
 */
async function addAccount(
  strapi: Core.Strapi,
  { email, name, role, password }: NewAccount,
): Promise<string | null> {
  const address = email.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
    throw new Error(
      `Không tạo được tài khoản: “${email}” không phải địa chỉ thư điện tử. Chưa tạo gì.`,
    );
  if (await stored(strapi, address))
    throw new Error(
      `Không tạo được tài khoản: ${address} đã có. Xem danh sách bằng lệnh list; chưa tạo gì.`,
    );
  const words = name.trim().split(/\s+/).filter(Boolean);
  const given = words.pop();
  if (!given)
    throw new Error(
      `Không tạo được tài khoản ${address}: chưa có họ tên. Thêm --name "Họ và tên"; chưa tạo gì.`,
    );
  const chosen = password ?? makePassword();
  checkPassword(chosen);
  await users(strapi).create({
    email: address,
    // Strapi shows `firstname lastname`; Vietnamese names begin with the family.
    firstname: words.join(" ") || given,
    lastname: words.length > 0 ? given : null,
    password: chosen,
    isActive: true,
    roles: [await roleId(strapi, role)],
  });
  return password === null ? chosen : null;
}

/** @throws Error when nobody has the address, or nobody would be left to administer. */
async function changeRole(
  strapi: Core.Strapi,
  email: string,
  role: RoleName,
): Promise<void> {
  const user = await required(strapi, email);
  if (role !== "administrator") await keepOneAdministrator(strapi, user);
  await users(strapi).updateById(user.id, {
    roles: [await roleId(strapi, role)],
  });
}

/**
 * Gives an account another password; whoever is signed in with the old one has to sign in again.
 *
 * @param password made when it is `null`.
 * @returns the password, when it was made.
 */
async function changePassword(
  strapi: Core.Strapi,
  email: string,
  password: string | null,
): Promise<string | null> {
  const user = await required(strapi, email);
  const chosen = password ?? makePassword();
  checkPassword(chosen);
  await users(strapi).updateById(user.id, { password: chosen });
  await signOut(strapi, user.id);
  return password === null ? chosen : null;
}

/** Shuts an account, or opens it again. What the person wrote stays theirs. */
async function setActive(
  strapi: Core.Strapi,
  email: string,
  isActive: boolean,
): Promise<void> {
  const user = await required(strapi, email);
  if (!isActive) await keepOneAdministrator(strapi, user);
  await users(strapi).updateById(user.id, { isActive });
  if (!isActive) await signOut(strapi, user.id);
}

async function keepOneAdministrator(
  strapi: Core.Strapi,
  user: StoredUser,
): Promise<void> {
  const { code, name } = ROLES.administrator;
  if (!user.roles.some((role) => role.code === code) || !user.isActive) return;
  const others = await strapi.db.query("admin::user").count({
    where: { id: { $ne: user.id }, isActive: true, roles: { code } },
  });
  if (others === 0)
    throw new Error(
      `${user.email} là tài khoản ${name} duy nhất còn dùng được; bỏ đi thì không ai quản trị được nữa. Cấp quyền ${name} cho người khác trước; chưa có gì thay đổi.`,
    );
}

async function signOut(strapi: Core.Strapi, userId: number): Promise<void> {
  const { sessionManager } = strapi as unknown as {
    sessionManager?: (origin: string) => {
      invalidateRefreshToken(userId: string): Promise<void>;
    };
  };
  await sessionManager?.("admin").invalidateRefreshToken(String(userId));
}

/** As Strapi's own form asks of passwords. */
function checkPassword(password: string): void {
  if (
    password.length < 8 ||
    !/[a-z]/.test(password) ||
    !/[A-Z]/.test(password) ||
    !/\d/.test(password)
  )
    throw new Error(
      "Mật khẩu chưa đủ mạnh: cần ít nhất 8 ký tự, có chữ thường, chữ hoa và chữ số. Chưa có gì thay đổi.",
    );
}

// One letter of each kind that is asked for, then 72 bits.
const makePassword = () => `Ts7-${randomBytes(9).toString("base64url")}`;

async function required(
  strapi: Core.Strapi,
  email: string,
): Promise<StoredUser> {
  const user = await stored(strapi, email.trim().toLowerCase());
  if (user) return user;
  throw new Error(
    `Không có tài khoản ${email}. Xem danh sách bằng lệnh list; chưa có gì thay đổi.`,
  );
}

const stored = async (
  strapi: Core.Strapi,
  email: string,
): Promise<StoredUser | null> =>
  (await strapi.db.query("admin::user").findOne({
    where: { email },
    populate: ["roles"],
  })) as StoredUser | null;

async function roleId(strapi: Core.Strapi, role: RoleName): Promise<number> {
  const { code, name } = ROLES[role];
  const found = (await strapi.db
    .query("admin::role")
    .findOne({ where: { code } })) as { id: number } | null;
  if (found) return found.id;
  throw new Error(
    `Vai trò ${name} không còn trong tòa soạn. Khởi động lại CMS để tạo lại vai trò; chưa có gì thay đổi.`,
  );
}

const users = (strapi: Core.Strapi) =>
  strapi.service("admin::user") as unknown as UserService;
