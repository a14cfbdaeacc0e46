/**
 * The words of a Teams message, whose body comes as HTML: paragraphs as lines, people by the names they were mentioned by, links
 * with where they lead. Of a picture nothing is kept but that there was one. What comes out is text and is shown as text.
 */
import type { Words } from "./texts/words.ts";

/** A message's body as plain text, with words in the place of what has none. What is no HTML after all stays as it is. */
export function messageText(html: string, quoted: Words["quoted"]): string {
  const lines: string[] = [""];
  const say = (text: string) => void lines.push(`${lines.pop() ?? ""}${text}`);
  let link = "";
  for (const part of partsOf(html)) {
    if (part.kind === "text") say(decoded(part.text.replace(/\s+/g, " ")));
    else if (part.name === "a") {
      if (part.opens) link = httpIn(part.attributes.href);
      else {
        if (link !== "" && lines.at(-1)?.includes(link) !== true) say(` (${link})`);
        // It ends once: a page of ends would else say it as often, and be longer than any machine's memory.
        link = "";
      }
    } else {
      if (blocks.has(part.name) && lines.at(-1)?.trim() !== "") lines.push("");
      if (part.opens) say(openings.get(part.name)?.(part.attributes, quoted) ?? "");
    }
  }
  return lines
    .map((line) => line.replace(/ {2,}/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

type Attributes = Readonly<Record<string, string>>;

type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tag"; readonly name: string; readonly opens: boolean; readonly attributes: Attributes };

const blocks = new Set("p div br li ul ol tr table blockquote pre codeblock hr h1 h2 h3 h4 h5 h6".split(" "));

/** What stands for an element that has no words of its own. */
const openings = new Map<string, (attributes: Attributes, quoted: Words["quoted"]) => string>([
  ["at", () => "@"],
  ["li", () => "- "],
  ["td", () => " "],
  ["emoji", ({ alt = "" }) => decoded(alt)],
  ["img", ({ alt = "", itemtype = "" }, { picture }) => (itemtype.endsWith("/Emoji") ? decoded(alt) : ` ${picture} `)],
  ...["video", "audio", "attachment"].map(
    (name) => [name, (_: Attributes, quoted: Words["quoted"]) => ` ${quoted.attachment} `] as const,
  ),
]);

/** Text and tags in turn, in one pass: a sign that begins no tag is text, and so is all behind a tag that does not end. */
function partsOf(html: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf("<", at);
    const end = next < 0 ? -1 : endOfTag(html, next + 1);
    if (end < 0) return [...parts, { kind: "text", text: html.slice(at) }];
    parts.push({ kind: "text", text: html.slice(at, next) });
    const tag = tagIn(html.slice(next + 1, end));
    parts.push(tag ?? { kind: "text", text: html.slice(next, end + 1) });
    at = end + 1;
  }
  return parts;
}

function endOfTag(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === ">") return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return -1;
}

function tagIn(inside: string): Part | undefined {
  if (inside.startsWith("!")) return { kind: "tag", name: "", opens: false, attributes: {} };
  const [, slash, name = ""] = /^(\/?)([a-zA-Z][\w:-]*)/.exec(inside) ?? [];
  if (name === "") return undefined;
  // A name is looked for from its beginning only: else a tag of one endless name is looked through from each of its letters.
  const attributes = [...inside.matchAll(/(?<![\w:-])([\w:-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, key = "", double, single]) => [key.toLowerCase(), double ?? single ?? ""] as const,
  );
  return { kind: "tag", name: name.toLowerCase(), opens: slash !== "/", attributes: Object.fromEntries(attributes) };
}

function httpIn(href = ""): string {
  const address = decoded(href);
  return /^https?:\/\//i.test(address) ? address : "";
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Entities as the signs they stand for. A number that no sign has stays as it was written. */
function decoded(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (entity, name: string) => {
    if (!name.startsWith("#")) return named[name.toLowerCase()] ?? entity;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
