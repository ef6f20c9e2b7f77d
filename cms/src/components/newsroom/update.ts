import { update } from "@toa-soan/content-types/article";

export default update.strapiSchema;
