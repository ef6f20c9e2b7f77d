import { contentTypes } from "@toa-soan/content-types/content-types";

export default contentTypes.comment.strapiSchema;
