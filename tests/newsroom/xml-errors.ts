import { SaxesParser } from "saxes";

/** What a parser that forgives nothing complains of in an XML document. */
export function xmlErrors(xml: string): string[] {
  const errors: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => {
    errors.push(message);
  });
  parser.write(xml).close();
  return errors;
}

/** The texts of all elements of a name, in order. @param name as written: `image:loc`. */
export function textsOf(xml: string, name: string): string[] {
  const texts: string[] = [];
  let text: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => {
    if (tag.name === name) text = "";
  });
  parser.on("text", (piece) => {
    if (text !== null) text += piece;
  });
  parser.on("closetag", (tag) => {
    if (tag.name === name && text !== null) {
      texts.push(text);
      text = null;
    }
  });
  parser.write(xml).close();
  return texts;
}
