import type { Intake } from "../../../content-types/intake/article.ts";
import { splitLines } from "../../../content-types/intake/lines.ts";

/** What a reader sees of body Markdown, photos left out. */
function plainBody(body: string): string {
  return body
    .split("\n")
    .filter((line) => !/^!\[\]\(photo:\d+\)$/.test(line))
    .map((line) => line.replace(/^(?:## |> ?)/, ""))
    .join("\n")
    .replace(/\\([\\`*_[\]<>|~&#+=.)-])/g, "$1");
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}

/**
 * Every way in which an article does not account for its text: lines without a role, text that is
 * in no field, or body text that is not the input's in the input's order. Empty when all is well.
 */
export function losses(text: string, { article, roles }: Intake): string[] {
  const lines = splitLines(text);
  const found: string[] = [];
  if (roles.length !== lines.length)
    found.push(`${roles.length} roles for ${lines.length} lines`);
  const told = lines.filter(({ number }) =>
    ["body", "subhead", "pull-quote"].includes(roles[number - 1] ?? ""),
  );
  const squeezed = (some: typeof lines) =>
    squeeze(some.map((line) => line.text).join("\n"));
  const input = squeezed(told);
  const output = squeeze(plainBody(article.body));
  const dateline = squeeze(article.dateline ?? "");
  const opensWithDateline = ({ text }: { text: string }) =>
    dateline !== "" && [0, 1].includes(squeeze(text).indexOf(dateline));
  const isOfLead = lines.some(
    (line) => roles[line.number - 1] === "lead" && opensWithDateline(line),
  );
  const taken = input.length - output.length;
  // Where the lead has none it was taken off a paragraph, with its brackets and dash.
  const isWhole =
    dateline === "" || isOfLead
      ? input === output
      : taken >= dateline.length &&
        taken <= dateline.length + 6 &&
        told.some((line, place) => {
          const start = squeezed(told.slice(0, place));
          return (
            opensWithDateline(line) &&
            output.startsWith(start) &&
            input.endsWith(output.slice(start.length))
          );
        });
  if (!isWhole) found.push(`body differs: ${input} / ${output}`);
  const captions = article.photos.flatMap((photo) => photo.lines);
  const related = article.related.flatMap(({ headline, teaser }) => [
    headline,
    teaser ?? "",
  ]);
  for (const line of lines) {
    const role = roles[line.number - 1];
    const isKept =
      role === "blank"
        ? line.text === ""
        : role === "furniture"
          ? article.furniture.includes(line.number)
          : role === "caption"
            ? captions.includes(line.number)
            : role === "related"
              ? related.some((part) => part !== "" && line.text.endsWith(part))
              : role === "headline"
                ? article.headline === line.text
                : role === "lead"
                  ? squeeze(article.lead ?? "").includes(
                      squeeze(line.text).slice(-20),
                    )
                  : role !== undefined;
    if (!isKept) found.push(`line ${line.number} (${role ?? "none"}) is lost`);
  }
  return found;
}
