import { byline } from "@toa-soan/content-types/article";

export default byline.strapiSchema;
