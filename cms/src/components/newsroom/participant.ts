import { participant } from "@toa-soan/content-types/event";

export default participant.strapiSchema;
