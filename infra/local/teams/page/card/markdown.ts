/**
 * The part of Markdown that Teams draws in cards: bold, italic, links, lists and line breaks. There is no way to HTML in it:
 * text becomes a tree of five kinds of nodes, and both drawings (`markdownHtml` here, `MarkdownText.ts`) escape every text.
 */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "bold" | "italic"; readonly content: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly content: readonly Inline[] };

export type Block =
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

const bullet = /^\s*[-*]\s+(.*)$/;
const numbered = /^\s*\d+[.)]\s+(.*)$/;

/** The blocks of a text: paragraphs parted by empty lines, and runs of list lines. */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: string[] = [];
  let ordered = false;
  const endParagraph = (): void => {
    if (lines.length > 0) blocks.push({ kind: "paragraph", content: parseLines(lines) });
    lines = [];
  };
  const endList = (): void => {
    if (items.length > 0) blocks.push({ kind: "list", ordered, items: items.map((item) => parseInline(item)) });
    items = [];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const number = numbered.exec(line);
    const item = (number ?? bullet.exec(line))?.[1];
    if (item === undefined) {
      endList();
      if (line.trim() === "") endParagraph();
      else lines.push(line);
      continue;
    }
    endParagraph();
    if (ordered !== Boolean(number)) endList();
    ordered = Boolean(number);
    items.push(item);
  }
  endParagraph();
  endList();
  return blocks;
}

function parseLines(lines: readonly string[]): readonly Inline[] {
  return lines.flatMap((line, at) => [...(at > 0 ? [{ kind: "break" as const }] : []), ...parseInline(line.trim())]);
}

/** Bounded lengths keep a text of nothing but opening signs from being read over and over. */
const tokens = [
  { kind: "escape", pattern: /^\\([!-/:-@[-`{-~])/ },
  { kind: "link", pattern: /^\[((?:\\.|[^\]\\]){1,500})\]\(([^()\s]{1,2000})\)/ },
  { kind: "bold", pattern: /^\*\*(?=\S)((?:\\.|[^\\]){1,2000}?)(?<=\S)\*\*(?!\*)/ },
  { kind: "italic", pattern: /^\*(?=[^\s*])((?:\\.|[^\\*]){1,2000}?)(?<=\S)\*(?!\*)/ },
  { kind: "italic", pattern: /^_(?=[^\s_])((?:\\.|[^\\_]){1,2000}?)(?<=\S)_(?![\p{L}\p{N}_])/u },
] as const;

function parseInline(text: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let plain = "";
  const endPlain = (): void => {
    if (plain !== "") nodes.push({ kind: "text", text: decodeEntities(plain) });
    plain = "";
  };
  let rest = text;
  while (rest !== "") {
    const found = nextToken(rest, plain);
    if (!found) {
      plain += rest[0] ?? "";
      rest = rest.slice(1);
      continue;
    }
    if (found.node) {
      endPlain();
      nodes.push(found.node);
    }
    rest = rest.slice(found.length);
  }
  endPlain();
  return nodes;
}

function nextToken(
  rest: string,
  before: string,
): { readonly length: number; readonly node: Inline | undefined } | undefined {
  for (const { kind, pattern } of tokens) {
    const match = pattern.exec(rest);
    const inner = match?.[1];
    if (!match || inner === undefined) continue;
    const length = match[0].length;
    if (kind === "escape") return { length, node: { kind: "text", text: inner } };
    // snake_case is no emphasis.
    if (rest.startsWith("_") && /[\p{L}\p{N}]$/u.test(before)) continue;
    if (kind !== "link") return { length, node: { kind, content: parseInline(inner) } };
    const href = safeHref(match[2] ?? "");
    if (href === undefined) continue;
    return { length, node: { kind: "link", href, content: parseInline(inner) } };
  }
  return undefined;
}

function safeHref(link: string): string | undefined {
  const url = URL.parse(link);
  return url && ["https:", "http:", "mailto:", "tel:"].includes(url.protocol) ? url.href : undefined;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: "\u00a0",
};

/** Teams shows `&lt;` as `<`; as text it is escaped again when drawn. */
function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole);
}

/** The HTML that `adaptivecards` puts into a TextBlock. Every text and address in it is escaped. */
export function markdownHtml(text: string): string {
  return parseMarkdown(text).map(blockHtml).join("");
}

function blockHtml(block: Block): string {
  if (block.kind === "paragraph") return `<p>${inlineHtml(block.content)}</p>`;
  const tag = block.ordered ? "ol" : "ul";
  return `<${tag}>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join("")}</${tag}>`;
}

function inlineHtml(nodes: readonly Inline[]): string {
  return nodes.map(nodeHtml).join("");
}

function nodeHtml(node: Inline): string {
  switch (node.kind) {
    case "text":
      return escapeHtml(node.text);
    case "break":
      return "<br>";
    case "bold":
      return `<strong>${inlineHtml(node.content)}</strong>`;
    case "italic":
      return `<em>${inlineHtml(node.content)}</em>`;
    case "link":
      return `<a href="${escapeHtml(node.href)}" rel="noopener noreferrer">${inlineHtml(node.content)}</a>`;
  }
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
