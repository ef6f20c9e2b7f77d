import MarkdownIt, { type Token } from "markdown-it";

const markdown = new MarkdownIt({ html: false });

/** The words of a Markdown text, one line for each paragraph, heading and cell. */
export const plainText = (source: string): string =>
  wordsOf(markdown.parse(source, {}));

/** The same of a text that was parsed. */
export const wordsOf = (tokens: Token[]): string =>
  tokens
    .filter(({ type }) => type === "inline" || type === "fence")
    .map(({ children, content }) =>
      children
        ? children
            // A photo's marker has no words of its own.
            .map((child) =>
              child.type === "text" || child.type === "code_inline"
                ? child.content
                : child.type.endsWith("break")
                  ? " "
                  : "",
            )
            .join("")
        : content,
    )
    .filter((line) => line.trim() !== "")
    .join("\n");
