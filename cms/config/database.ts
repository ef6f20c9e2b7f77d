import { join } from "node:path";

import { dataFolder } from "../src/data-folder.ts";

interface Env {
  (name: string): string | undefined;
  (name: string, byDefault: string): string;
  int(name: string, byDefault: number): number;
  bool(name: string, byDefault: boolean): boolean;
}

interface SqliteConnection {
  pragma(statement: string): unknown;
}

// A publish that was confirmed survives a power cut: that is what synchronous = FULL buys.
const PRAGMAS = [
  "journal_mode = WAL",
  "synchronous = FULL",
  "busy_timeout = 10000",
  "foreign_keys = ON",
];

export default ({ env }: { env: Env }) => ({
  connection:
    env("DATABASE_CLIENT", "sqlite") === "postgres" ? postgres(env) : sqlite(),
});

function sqlite() {
  return {
    client: "sqlite",
    connection: { filename: join(dataFolder(), "cms.sqlite") },
    useNullAsDefault: true,
    pool: {
      // One connection: writers wait for each other here and never meet SQLITE_BUSY.
      min: 1,
      max: 1,
      afterCreate(
        connection: SqliteConnection,
        done: (error: Error | null, connection: SqliteConnection) => void,
      ) {
        for (const pragma of PRAGMAS) connection.pragma(pragma);
        done(null, connection);
      },
    },
  };
}

function postgres(env: Env) {
  const ssl = env.bool("DATABASE_SSL", false) && {
    rejectUnauthorized: env.bool("DATABASE_SSL_REJECT_UNAUTHORIZED", true),
  };
  const url = env("DATABASE_URL");
  return {
    client: "postgres",
    connection: url
      ? { connectionString: url, ssl, schema: env("DATABASE_SCHEMA", "public") }
      : {
          host: env("DATABASE_HOST", "127.0.0.1"),
          port: env.int("DATABASE_PORT", 5432),
          database: env("DATABASE_NAME", "toasoan"),
          user: env("DATABASE_USERNAME", "toasoan"),
          password: env("DATABASE_PASSWORD", ""),
          schema: env("DATABASE_SCHEMA", "public"),
          ssl,
        },
    pool: { min: 0, max: env.int("DATABASE_POOL", 10) },
  };
}
