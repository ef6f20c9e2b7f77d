import type { RoleName } from "./roles.ts";

/** An account as the list shows it. */
export interface Account {
  email: string;
  name: string;
  roles: string[];
  isActive: boolean;
}

/** An account that is to be made. */
export interface NewAccount {
  email: string;
  /** Family name first. */
  name: string;
  role: RoleName;
  /** Made when it is `null`. */
  password: string | null;
}

/**
 * What the CMS offers to `npm run user` under the name `newsroom-accounts`. All throw an Error with
 * one Vietnamese line when something cannot be done.
 */
export interface Accounts {
  list(): Promise<Account[]>;
  /** @returns the password, when it was made. */
  add(account: NewAccount): Promise<string | null>;
  changeRole(email: string, role: RoleName): Promise<void>;
  /** @returns the password, when it was made. */
  changePassword(
    email: string,
    password: string | null,
  ): Promise<string | null>;
  setActive(email: string, isActive: boolean): Promise<void>;
}
