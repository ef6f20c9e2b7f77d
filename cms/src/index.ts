import type { Core } from "@strapi/strapi";

import { openAudit } from "./audit/audit-routes.ts";
import { AUDIT_TABLES, sealAudit } from "./audit/audit-table.ts";
import { watchAccounts, watchSignIns } from "./audit/watch-people.ts";
import { watchSettings } from "./audit/watch-settings.ts";
import { noteAllAddresses } from "./change-log/addresses.ts";
import { ChangeSignal } from "./change-log/change-signal.ts";
import { CHANGE_TABLES } from "./change-log/change-tables.ts";
import { rebuildIfEmpty } from "./change-log/rebuild.ts";
import { watchFiles } from "./change-log/watch-files.ts";
import { openChecks } from "./checks/check-routes.ts";
import { IGNORED_FINDINGS } from "./checks/ignored-findings.ts";
import { openComments } from "./comments/comment-route.ts";
import { applyDeskRules } from "./desk/desk-rules.ts";
import { filterByIds } from "./desk/list-filters.ts";
import { indexLists } from "./desk/list-indexes.ts";
import { keepSchedule } from "./desk/schedule.ts";
import {
  SEARCH_KEY_TABLE,
  searchTablesInVietnamese,
} from "./desk/search-by-table.ts";
import { searchInVietnamese } from "./desk/search.ts";
import { giveMissingSlugs, noteAllSlugs } from "./desk/slugs.ts";
import { openFeed } from "./feed/feed-route.ts";
import { makeFirstAdmin } from "./first-admin.ts";
import { fillStages } from "./flow/fill-stages.ts";
import { openFlow } from "./flow/flow-routes.ts";
import { openHome } from "./flow/home-route.ts";
import { FLOW_TABLES } from "./flow/move-table.ts";
import { writeForms } from "./form/write-forms.ts";
import { registerCustomFields } from "./form/custom-fields.ts";
import { addTables } from "./hidden-tables.ts";
import { giveRevisions } from "./history/give-revisions.ts";
import { openHistory } from "./history/history-routes.ts";
import { HISTORY_TABLES } from "./history/history-tables.ts";
import { openIntakeDesk } from "./intake/desk/intake-routes.ts";
import { openImport } from "./intake/import-route.ts";
import { cleanUploads } from "./photos/clean-uploads.ts";
import { openPhotos } from "./photos/photo-routes.ts";
import { openPreview } from "./preview/preview-routes.ts";
import { openPublisherState } from "./publisher-state/publisher-routes.ts";
import { offerAccounts } from "./roles/accounts.ts";
import { makeRoles, registerDuties } from "./roles/make-roles.ts";
import { speakVietnamese } from "./roles/speak-vietnamese.ts";
import { setUploadSettings } from "./upload-settings.ts";
import { openWhereUsed } from "./where-used/where-used-route.ts";
import { indexParts } from "./where-used/where-used.ts";

const signal = new ChangeSignal();
let closing = new AbortController();

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    closing = new AbortController();
    await registerDuties(strapi);
    addTables(strapi, [
      ...CHANGE_TABLES,
      ...FLOW_TABLES,
      ...HISTORY_TABLES,
      ...AUDIT_TABLES,
      IGNORED_FINDINGS,
      SEARCH_KEY_TABLE,
    ]);
    registerCustomFields(strapi);
    openFeed(strapi, signal, closing.signal);
    openImport(strapi);
    cleanUploads(strapi);
    openPhotos(strapi);
    openIntakeDesk(strapi);
    openPublisherState(strapi);
    openPreview(strapi);
    openChecks(strapi);
    openWhereUsed(strapi);
    openComments(strapi);
    openFlow(strapi);
    openHome(strapi);
    openHistory(strapi);
    openAudit(strapi);
    watchSettings(strapi);
    watchSignIns(strapi);
    offerAccounts(strapi);
    applyDeskRules(strapi, signal);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    searchInVietnamese(strapi);
    filterByIds(strapi);
    await indexLists(strapi);
    await searchTablesInVietnamese(strapi);
    watchFiles(strapi, signal);
    await sealAudit(strapi);
    await giveRevisions(strapi);
    await indexParts(strapi);
    await noteAllSlugs(strapi);
    await giveMissingSlugs(strapi);
    await fillStages(strapi);
    await rebuildIfEmpty(strapi);
    await noteAllAddresses(strapi);
    await writeForms(strapi);
    await setUploadSettings(strapi);
    speakVietnamese(strapi);
    await makeRoles(strapi);
    await makeFirstAdmin(strapi);
    watchAccounts(strapi);
    keepSchedule(strapi);
  },

  destroy() {
    closing.abort();
  },
};
