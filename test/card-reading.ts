/** What a person sees on a card: its words, its facts, its fields and its buttons. */
import { z } from "zod";

const element = z.looseObject({ type: z.string() });
const fact = z.object({ title: z.string(), value: z.string() });
const factSet = z.object({ type: z.literal("FactSet"), facts: z.array(fact) });
const textBlock = z.object({ type: z.literal("TextBlock"), text: z.string() });
const input = z.object({
  type: z.templateLiteral(["Input.", z.string()]),
  id: z.string(),
  value: z.string().default(""),
});
const button = z.object({
  type: z.string(),
  title: z.string(),
  verb: z.string().optional(),
  url: z.string().optional(),
  data: z.record(z.string(), z.unknown()).default({}),
});
const card = z.object({
  type: z.literal("AdaptiveCard"),
  body: z.array(element),
  actions: z.array(button).default([]),
});

export type Button = z.infer<typeof button>;

export interface ReadCard {
  /** The first text. */
  readonly title: string;
  readonly texts: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  /** What the fields hold. */
  readonly fields: Readonly<Record<string, string>>;
  readonly buttons: Readonly<Record<string, Button>>;
}

/** Reads a card. Throws where it is none. */
export function readCard(content: unknown): ReadCard {
  const { body, actions } = card.parse(content);
  const elements = body.flatMap(flattened);
  const texts = elements.flatMap((one) => textBlock.safeParse(one).data?.text ?? runsIn(one));
  const facts = elements.flatMap((one) => factSet.safeParse(one).data?.facts ?? []);
  const fields = elements.flatMap((one) => input.safeParse(one).data ?? []);
  return {
    title: texts[0] ?? "",
    texts,
    facts: Object.fromEntries(facts.map(({ title, value }) => [title, value])),
    fields: Object.fromEntries(fields.map(({ id, value }) => [id, value])),
    buttons: Object.fromEntries([...elements.flatMap(actionsIn), ...actions].map((one) => [one.title, one])),
  };
}

const richText = z.object({ inlines: z.array(z.object({ type: z.literal("TextRun"), text: z.string() })) });

/** The text of a block whose runs differ in how they look. */
function runsIn(one: z.infer<typeof element>): string | readonly [] {
  const inlines = richText.safeParse(one).data?.inlines ?? [];
  return inlines.length === 0 ? [] : inlines.map(({ text }) => text).join("");
}

const actionSet = z.object({ type: z.literal("ActionSet"), actions: z.array(button) });

function actionsIn(one: z.infer<typeof element>): readonly Button[] {
  return actionSet.safeParse(one).data?.actions ?? [];
}

const container = z.object({ items: z.array(element) });
const columnSet = z.object({ columns: z.array(container) });

function flattened(one: z.infer<typeof element>): readonly z.infer<typeof element>[] {
  const columns = columnSet.safeParse(one).data?.columns ?? [];
  const within = [...columns.flatMap(({ items }) => items), ...(container.safeParse(one).data?.items ?? [])];
  return [one, ...within.flatMap(flattened)];
}
