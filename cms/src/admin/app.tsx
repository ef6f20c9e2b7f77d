import type { StrapiApp } from "@strapi/strapi/admin";

import { registerChoice } from "./choice/register-choice";
import { hidePromotion } from "./hide-promotion";
import { writeCellsInVietnamese } from "./lists/vietnamese-cells";
import {
  registerPublisherWidget,
  registerReleasePanel,
} from "./publisher/register-publisher";
import { translateBuiltInWords } from "./translations/built-in";
import { vi } from "./translations/vi";

export default {
  config: {
    locales: ["vi"],
    translations: { vi },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    registerChoice(app);
    registerPublisherWidget(app);
    hidePromotion(app);
  },
  bootstrap(app: Pick<StrapiApp, "getPlugin" | "registerHook">) {
    writeCellsInVietnamese(app);
    translateBuiltInWords();
    registerReleasePanel(app);
    // Somebody who has not chosen a language reads Vietnamese.
    if (!localStorage.getItem("strapi-admin-language"))
      localStorage.setItem("strapi-admin-language", "vi");
    document.documentElement.lang = "vi";
  },
};
