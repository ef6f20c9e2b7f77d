import type { StrapiApp } from "@strapi/strapi/admin";
import setDefaultOptions from "date-fns/setDefaultOptions";
import vietnamese from "date-fns/locale/vi";

import { registerAudit } from "./audit/register-audit";
import { registerChecks } from "./checks/register-checks";
import { registerChoice } from "./choice/register-choice";
import { registerFlow } from "./flow/register-flow";
import { hidePromotion } from "./hide-promotion";
import { registerHome } from "./home/register-home";
import { registerHistory } from "./history/register-history";
import { registerPaste, registerPasteLink } from "./paste/register-paste";
import { registerPhotos, showPhotoList } from "./photos/register-photos";
import { writeCellsInVietnamese } from "./lists/vietnamese-cells";
import {
  registerPublisherWidget,
  registerReleasePanel,
} from "./publisher/register-publisher";
import { registerPreview } from "./preview/register-preview";
import { registerWriting } from "./writing/register-writing";
import { translateBuiltInWords } from "./translations/built-in";
import { vi } from "./translations/vi";
import { registerVietnamTime } from "./vietnam-time/register-vietnam-time";

export default {
  config: {
    locales: ["vi"],
    translations: { vi },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    registerChoice(app);
    registerVietnamTime(app);
    registerPaste(app);
    registerWriting(app);
    registerPhotos(app);
    registerPublisherWidget(app);
    registerHome(app);
    hidePromotion(app);
  },
  bootstrap(
    app: Pick<StrapiApp, "addMenuLink" | "getPlugin" | "registerHook">,
  ) {
    writeCellsInVietnamese(app);
    translateBuiltInWords();
    registerReleasePanel(app);
    registerHistory(app);
    registerAudit(app);
    registerPasteLink(app);
    registerPreview(app);
    registerFlow(app);
    showPhotoList(app);
    registerChecks(app);
    // Somebody who has not chosen a language reads Vietnamese.
    if (!localStorage.getItem("strapi-admin-language"))
      localStorage.setItem("strapi-admin-language", "vi");
    document.documentElement.lang = "vi";
    // Strapi writes some days without a language, such as that of a new role.
    setDefaultOptions({ locale: vietnamese });
  },
};
