/**
 * The part of OData's `$filter` that Lantern uses: comparisons, `startswith`, `in`, joined by `and`. Anything else is refused as the
 * service refuses a clause it cannot read, so that nobody comes to rely on more here than the service gives.
 */
import { badRequest } from "./fault.ts";

export type Literal = string | number | boolean | null;
export const comparisons = ["eq", "ne", "lt", "gt", "le", "ge"] as const;
export type Comparison = (typeof comparisons)[number];

export type Predicate =
  | { readonly kind: "compare"; readonly path: string; readonly operator: Comparison; readonly value: Literal }
  | { readonly kind: "startswith"; readonly path: string; readonly value: string }
  | { readonly kind: "in"; readonly path: string; readonly values: readonly Literal[] };

const token =
  /\s*(?:(?<text>'(?:[^']|'')*')|(?<time>\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)|(?<number>-?\d+(?:\.\d+)?)|(?<word>[A-Za-z_][\w/.]*)|(?<mark>[(),]))/y;

interface Token {
  readonly kind: "literal" | "word" | "mark";
  readonly word: string;
  readonly value: Literal;
}

/** The predicates of a `$filter`, all of which must hold. */
export function predicatesOf(filter: string): readonly Predicate[] {
  const tokens = tokensOf(filter);
  const predicates: Predicate[] = [];
  let at = 0;

  const next = (): Token => {
    const found = tokens[at++];
    if (found === undefined) throw invalid(filter);
    return found;
  };
  const expectMark = (mark: string): void => {
    if (next().word !== mark) throw invalid(filter);
  };
  const literal = (): Literal => {
    const found = next();
    if (found.kind !== "literal") throw invalid(filter);
    return found.value;
  };
  const word = (): string => {
    const found = next();
    if (found.kind !== "word") throw invalid(filter);
    return found.word;
  };
  const startsWith = (): Predicate => {
    expectMark("(");
    const path = word();
    expectMark(",");
    const value = literal();
    expectMark(")");
    if (typeof value !== "string") throw invalid(filter);
    return { kind: "startswith", path, value };
  };
  const oneOf = (path: string): Predicate => {
    expectMark("(");
    const values = [literal()];
    while (tokens[at]?.word === ",") {
      at++;
      values.push(literal());
    }
    expectMark(")");
    return { kind: "in", path, values };
  };
  const predicate = (): Predicate => {
    const first = word();
    if (first.toLowerCase() === "startswith") return startsWith();
    const operator = word();
    if (operator === "in") return oneOf(first);
    const comparison = comparisons.find((known) => known === operator);
    if (comparison === undefined) throw invalid(filter);
    return { kind: "compare", path: first, operator: comparison, value: literal() };
  };

  for (;;) {
    predicates.push(predicate());
    if (at === tokens.length) return predicates;
    if (word() !== "and") throw invalid(filter);
  }
}

function tokensOf(filter: string): readonly Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  const end = filter.trimEnd().length;
  while (token.lastIndex < end) {
    const groups = token.exec(filter)?.groups;
    if (groups === undefined) throw invalid(filter);
    tokens.push(tokenOf(groups));
  }
  return tokens;
}

function tokenOf(groups: Record<string, string | undefined>): Token {
  const { text, time, number, word, mark } = groups;
  if (text !== undefined) return { kind: "literal", word: "", value: text.slice(1, -1).replaceAll("''", "'") };
  if (time !== undefined) return { kind: "literal", word: "", value: time };
  if (number !== undefined) return { kind: "literal", word: "", value: Number(number) };
  if (word === "true" || word === "false") return { kind: "literal", word: "", value: word === "true" };
  if (word === "null") return { kind: "literal", word: "", value: null };
  if (word !== undefined) return { kind: "word", word, value: null };
  return { kind: "mark", word: mark ?? "", value: null };
}

function invalid(filter: string): Error {
  // The clause may hold a name, so it is not repeated in the message.
  return badRequest(`Invalid filter clause: syntax error in an expression of ${filter.length} characters.`);
}
