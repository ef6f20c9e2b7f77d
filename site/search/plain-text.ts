import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: false });

/** The words of a Markdown text, one line for each paragraph, heading and cell. */
export function plainText(source: string): string {
  return markdown
    .parse(source, {})
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
}
