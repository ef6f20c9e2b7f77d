import type { Core } from "@strapi/strapi";

interface NewUser {
  params: { data: { preferedLanguage?: string | null } };
}

/** Gives whoever is invited or registers the desk in Vietnamese; they may choose another language. */
export function speakVietnamese(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ["admin::user"],
    beforeCreate(event) {
      const { data } = (event as unknown as NewUser).params;
      data.preferedLanguage ??= "vi";
    },
  });
}
