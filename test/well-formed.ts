/** A strict reader of small XML: enough to say whether a drawing is well-formed, and to find its elements. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text directly in it, entities resolved. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  text: string;
  readonly children: XmlElement[];
}

const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const entity = /&(amp|lt|gt|quot|#39);/g;
const letters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

// Every character that XML 1.0 allows; `u` makes a lone half of a pair a character of its own, which is none of them.
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** The root element. @throws Error where the text is not well-formed, or uses what a drawing has no need of (comments, DTDs) */
export function readXml(text: string): XmlElement {
  if (!allowed.test(text)) throw new Error("a character that XML cannot write");
  const root: Open = { name: "", attributes: {}, text: "", children: [] };
  const open: Open[] = [root];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 60)}`);
    take(match, open);
  }
  if (open.length !== 1 || root.text.trim() !== "") throw new Error("not one closed root");
  const [only, ...others] = root.children;
  if (only === undefined || others.length > 0) throw new Error("not one root");
  return only;
}

function take([, closes, name, written = "", empty, text]: RegExpExecArray, open: Open[]): void {
  const parent = open.at(-1);
  if (parent === undefined) throw new Error("closed too often");
  if (text !== undefined) {
    parent.text += resolved(text);
    return;
  }
  if (closes === "/") {
    if (parent.name !== name) throw new Error(`${name} closes ${parent.name}`);
    open.pop();
    open.at(-1)?.children.push(parent);
    return;
  }
  const element: Open = { name: name ?? "", attributes: attributesIn(written), text: "", children: [] };
  if (empty === "/") parent.children.push(element);
  else open.push(element);
}

function attributesIn(written: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of written.matchAll(/([A-Za-z_:][\w:.-]*)="([^"]*)"/g)) {
    if (Object.hasOwn(found, name)) throw new Error(`${name} twice`);
    found[name] = resolved(value);
  }
  return found;
}

function resolved(text: string): string {
  if (text.replace(entity, "").includes("&")) throw new Error("an ampersand that begins no entity");
  return text.replace(entity, (_, name: string) => letters[name] ?? "");
}

/** An element and everything in it, in order. */
export function allOf(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(allOf)];
}
