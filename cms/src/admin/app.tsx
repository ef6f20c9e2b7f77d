import type { StrapiApp } from "@strapi/strapi/admin";

import { registerChecks } from "./checks/register-checks";
import { registerChoice } from "./choice/register-choice";
import { hidePromotion } from "./hide-promotion";
import {
  registerPublisherWidget,
  registerReleasePanel,
} from "./publisher/register-publisher";
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
  bootstrap(app: Pick<StrapiApp, "getPlugin">) {
    registerReleasePanel(app);
    registerChecks(app);
    // Somebody who has not chosen a language reads Vietnamese.
    if (!localStorage.getItem("strapi-admin-language"))
      localStorage.setItem("strapi-admin-language", "vi");
    document.documentElement.lang = "vi";
  },
};
