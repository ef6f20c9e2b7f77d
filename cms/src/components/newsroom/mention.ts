import { mention } from "@toa-soan/content-types/article";

export default mention.strapiSchema;
