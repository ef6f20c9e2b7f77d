import type { Core } from "@strapi/strapi";

import { noteAllAddresses } from "./change-log/addresses.ts";
import { ChangeSignal } from "./change-log/change-signal.ts";
import { rebuildIfEmpty } from "./change-log/rebuild.ts";
import { addTables } from "./hidden-tables.ts";
import { CHANGE_TABLES } from "./change-log/change-tables.ts";
import { watchFiles } from "./change-log/watch-files.ts";
import { openComments } from "./comments/comment-route.ts";
import { applyDeskRules } from "./desk/desk-rules.ts";
import { indexLists } from "./desk/list-indexes.ts";
import { keepSchedule } from "./desk/schedule.ts";
import { giveMissingSlugs, noteAllSlugs } from "./desk/slugs.ts";
import {
  SEARCH_KEY_TABLE,
  searchTablesInVietnamese,
} from "./desk/search-by-table.ts";
import { searchInVietnamese } from "./desk/search.ts";
import { openFeed } from "./feed/feed-route.ts";
import { makeFirstAdmin } from "./first-admin.ts";
import { writeForms } from "./form/write-forms.ts";
import { openImport } from "./intake/import-route.ts";
import { makeRoles, registerDuties } from "./roles/make-roles.ts";
import { openPublisherState } from "./publisher-state/publisher-routes.ts";
import { setUploadSettings } from "./upload-settings.ts";
import { nameOwnRoles } from "./vietnamese/own-roles.ts";

const signal = new ChangeSignal();
let closing = new AbortController();

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    closing = new AbortController();
    addTables(strapi, [...CHANGE_TABLES, SEARCH_KEY_TABLE]);
    strapi.customFields.register({
      name: "choice",
      type: "string",
      inputSize: { default: 6, isResizable: true },
    });
    openFeed(strapi, signal, closing.signal);
    openImport(strapi);
    openPublisherState(strapi);
    openComments(strapi);
    applyDeskRules(strapi, signal);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    searchInVietnamese(strapi);
    await indexLists(strapi);
    await searchTablesInVietnamese(strapi);
    watchFiles(strapi, signal);
    await noteAllSlugs(strapi);
    await giveMissingSlugs(strapi);
    await rebuildIfEmpty(strapi);
    await noteAllAddresses(strapi);
    await writeForms(strapi);
    await setUploadSettings(strapi);
    await registerDuties(strapi);
    await makeRoles(strapi);
    await nameOwnRoles(strapi);
    await makeFirstAdmin(strapi);
    keepSchedule(strapi);
  },

  destroy() {
    closing.abort();
  },
};
