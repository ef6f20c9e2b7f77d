import { correction } from "@toa-soan/content-types/article";

export default correction.strapiSchema;
