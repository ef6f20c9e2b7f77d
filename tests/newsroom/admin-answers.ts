import type { Cms } from "./start-cms.ts";

type Rows = Record<string, unknown>[];

/** What the admin's API answers, as far as tests look at it. */
interface Body {
  data?: unknown;
  results?: Rows;
  error?: { message: string; details?: { errors?: unknown[] } };
}

export type AdminAnswers = ReturnType<typeof adminAnswers>;

/** Asks the admin's API as the first administrator and reads its answers. */
export function adminAnswers(cms: Cms) {
  const ask = async (path: string, init?: RequestInit) => {
    const response = await cms.askAdmin(path, init);
    return { status: response.status, body: (await response.json()) as Body };
  };
  return {
    ask,
    send: (path: string, method: string, data: object) =>
      ask(path, { method, body: JSON.stringify(data) }),
    /** One column of the rows that a list gives. */
    found: async (path: string, name: string) => {
      const { body } = await ask(path);
      const { results } = (body.results ? body : (body.data ?? {})) as {
        results?: Rows;
      };
      return (results ?? (body.data as Rows)).map((row) => row[name]);
    },
  };
}
