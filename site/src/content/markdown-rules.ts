/** What the paper adds to CommonMark, as rules of markdown-it over the tokens of a text. */
import { typeset } from "@toa-soan/content-types/vietnamese/typography";
import type { StateCore, Token } from "markdown-it";

/** Sets text as `typeset` does, across emphasis and links; code stays as it was written. */
export function setTypography({ tokens }: StateCore): void {
  for (const { children } of tokens) {
    if (!children) continue;
    // What is set keeps its length, so each piece takes back as much as it gave.
    const pieces = children.map(pieceOf);
    const set = typeset(pieces.join(""));
    let at = 0;
    for (const [index, piece] of pieces.entries()) {
      const child = children[index];
      if (child?.type === "text")
        child.content = set.slice(at, at + piece.length);
      at += piece.length;
    }
  }
}

const pieceOf = ({ type, content }: Token) =>
  type === "text"
    ? content
    : type === "softbreak" || type === "hardbreak"
      ? "\n"
      : "x".repeat(type === "code_inline" ? content.length : 0);

const DASH = /^\s*[-–—]+\s+/;

/**
 * A quotation that tells who said it becomes a pull quote: a figure with the words and the speaker.
 * It tells so by a last line that begins with a dash, `— Bà Trần Thị Lan`, or by a last paragraph
 * behind words that stand in quotation marks, which is how pasted articles have it.
 */
export function markPullQuotes(state: StateCore): void {
  const { tokens, Token: NewToken } = state;
  const marked: Token[] = [];
  const token = (
    ...[type, tag, nesting]: ConstructorParameters<typeof NewToken>
  ) => Object.assign(new NewToken(type, tag, nesting), { block: true });
  for (let index = 0; index < tokens.length; index++) {
    const open = tokens[index] as Token;
    if (open.type !== "blockquote_open" || open.level !== 0) {
      marked.push(open);
      continue;
    }
    const close = tokens.findIndex(
      ({ type, level }, at) =>
        at > index && type === "blockquote_close" && level === 0,
    );
    const inside = tokens.slice(index + 1, close);
    const source = takeSource(inside);
    if (!source) {
      marked.push(open);
      continue;
    }
    const figure = token("figure_open", "figure", 1);
    figure.attrSet("class", "quote");
    marked.push(
      figure,
      open,
      ...inside,
      tokens[close] as Token,
      token("figcaption_open", "figcaption", 1),
      source,
      token("figcaption_close", "figcaption", -1),
      token("figure_close", "figure", -1),
    );
    index = close;
  }
  state.tokens = marked;
}

/** Takes the line that says whose words a quotation is off its end; null when none does. */
function takeSource(inside: Token[]): Token | null {
  const [opening, inline, closing] = inside.slice(-3);
  if (opening?.type !== "paragraph_open" || opening.level !== 1) return null;
  if (!inline?.children || closing?.type !== "paragraph_close") return null;
  const { children } = inline;
  const lastBreak = children.findLastIndex(
    ({ type }) => type === "softbreak" || type === "hardbreak",
  );
  const line = children.slice(lastBreak + 1);
  const [first] = line;
  const isWhole = lastBreak < 0;
  const words = isWhole ? inside.slice(0, -3) : inside;
  if (words.length === 0) return null;
  const hasDash = first?.type === "text" && DASH.test(first.content);
  if (!hasDash && !(isWhole && isInQuotationMarks(words))) return null;
  if (hasDash) first.content = first.content.replace(DASH, "");
  const source = Object.assign(
    Object.create(Object.getPrototypeOf(inline) as object) as Token,
    inline,
    { children: line },
  );
  if (isWhole) inside.splice(-3);
  else inline.children = children.slice(0, lastBreak);
  return source;
}

function isInQuotationMarks(words: Token[]): boolean {
  const text = words.map(({ content }) => content).join("");
  return /^\s*["“«].*["”»][.!?…]?\s*$/su.test(text);
}
