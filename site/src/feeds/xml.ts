import { normalize } from "@toa-soan/content-types/vietnamese/fold";
import XMLBuilder from "fast-xml-builder";

const SPECIAL = /[&<>"']/;

/** The builder itself goes through every text five times, whether anything is in it or not. */
const escaped = (_: string, text: unknown): string => {
  const plain = String(text);
  return SPECIAL.test(plain)
    ? plain
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&apos;")
    : plain;
};

const builder = new XMLBuilder({
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  processEntities: false,
  tagValueProcessor: escaped,
  attributeValueProcessor: escaped,
});

/**
 * XML of plain data: attributes are keys that start with `@_`, the text of an element with
 * attributes is `#text`, what is undefined is left out. Texts are escaped.
 */
export const xmlOf = (root: object): string =>
  withoutControls(builder.build(root));

/** The same of several elements in a row. */
export const childrenOf = (children: object): string => builder.build(children);

/** Without the control characters that XML 1.0 has no way to write, and in NFC. */
export const withoutControls = (xml: string) => normalize(xml);
