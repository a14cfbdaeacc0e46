/** The titles under which tests stand, read from their source: nothing is run, so a test that cannot start is named all the same. */
import ts from "typescript";

/** One test, or one table of tests: the titles around it from the outermost to its own. */
export type TitledTest = readonly string[];

const groups = ["describe", "suite"];
const tests = ["it", "test"];
/** What stands under these is never run, and vouches for nothing. */
const idle = ["skip", "todo"];

/** Every test in a source file. The rows of a table that is written in place are titles too, where the title shows them by `%s`. */
export function testsIn(path: string, text: string): readonly TitledTest[] {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind);
  const found: TitledTest[] = [];
  const visit = (node: ts.Node, around: TitledTest): void => {
    const called = ts.isCallExpression(node) ? calledIn(node) : undefined;
    if (called === undefined) {
      ts.forEachChild(node, (child) => visit(child, around));
      return;
    }
    if (called.words.some((word) => idle.includes(word))) return;
    const titles = called.titles.map((title) => [...around, title]);
    if (called.isTest) found.push(...titles);
    else for (const body of called.bodies) for (const title of titles) visit(body, title);
  };
  visit(source, []);
  return found;
}

interface Called {
  readonly isTest: boolean;
  /** As in `it.skip`. */
  readonly words: readonly string[];
  readonly titles: readonly string[];
  readonly bodies: readonly ts.Expression[];
}

function calledIn({ expression, arguments: [title, ...bodies] }: ts.CallExpression): Called | undefined {
  const { name, words, table } = calleeOf(expression);
  const isTest = tests.includes(name);
  if (title === undefined || !(isTest || groups.includes(name))) return undefined;
  const text = textOf(title);
  if (text === undefined) return undefined;
  const rows = table !== undefined && /%s/.test(text) ? firstTexts(table) : [];
  const titles = rows.length === 0 ? [text] : rows.map((row) => text.replace("%s", () => row));
  return { isTest, words, titles, bodies };
}

interface Callee {
  readonly name: string;
  readonly words: readonly string[];
  /** What `each` was given. */
  readonly table?: ts.Expression;
}

/** `it`, `it.skip`, `it.each(table)`, `describe.skipIf(why)`: whose name it is, and what was said of it. */
function calleeOf(expression: ts.Expression): Callee {
  if (ts.isIdentifier(expression)) return { name: expression.text, words: [] };
  if (ts.isPropertyAccessExpression(expression)) {
    const inner = calleeOf(expression.expression);
    return { ...inner, words: [...inner.words, expression.name.text] };
  }
  if (!ts.isCallExpression(expression)) return { name: "", words: [] };
  const inner = calleeOf(expression.expression);
  const [table] = expression.arguments;
  return inner.words.at(-1) === "each" && table !== undefined ? { ...inner, table } : inner;
}

/** A title as it is written; what is put into it while tests run is an ellipsis. */
function textOf(title: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(title)) return title.text;
  if (!ts.isTemplateExpression(title)) return undefined;
  return title.head.text + title.templateSpans.map(({ literal }) => `…${literal.text}`).join("");
}

/** The first text of each row of a table. */
function firstTexts(table: ts.Expression): readonly string[] {
  const list = plain(table);
  if (!ts.isArrayLiteralExpression(list)) return [];
  return list.elements.flatMap((element) => {
    const row = plain(element);
    const first = ts.isArrayLiteralExpression(row) ? row.elements[0] : row;
    return first !== undefined && ts.isStringLiteralLike(first) ? [first.text] : [];
  });
}

function plain(expression: ts.Expression): ts.Expression {
  return ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)
    ? plain(expression.expression)
    : expression;
}
