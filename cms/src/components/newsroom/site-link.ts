import { siteLink } from "@toa-soan/content-types/site";

export default siteLink.strapiSchema;
