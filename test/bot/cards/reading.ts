/** Reads cards as adaptivecards does, and finds what is in them. */
import { AdaptiveCard, ChoiceSetInput, SerializationContext, Versions } from "adaptivecards";
import { z } from "zod";
import type { Card } from "../../../bot/cards/card.ts";

const node = z.looseObject({ type: z.string() });
export type Node = z.infer<typeof node>;

/** Everything in a card that has a type: elements, columns, actions and their fallbacks. */
export function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  const read = node.safeParse(value);
  return [...(read.success ? [read.data] : []), ...Object.values(value).flatMap(nodesIn)];
}

/** The elements of a card, from top to bottom, as somebody reads or hears them. */
export function elementsIn({ content }: Card): readonly Node[] {
  return nodesIn(content.body);
}

/** Every text that a card shows beside its input fields, and the summary of its message. */
export function shownTexts({ content, summary }: Card): readonly string[] {
  const shown = nodesIn(content).flatMap((one) => {
    if (one.type === "TextBlock" || one.type === "TextRun") return [one.text];
    if (one.type === "FactSet") return z.array(z.object({ title: z.string(), value: z.string() })).parse(one.facts);
    if (one.type.startsWith("Input.")) return [one.label, one.placeholder, one.errorMessage];
    if (one.type.startsWith("Action.")) return [one.title, one.url];
    return [];
  });
  return [summary, ...shown.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : [one]))]
    .filter((one) => one !== undefined)
    .map((one) => z.string().parse(one));
}

/** An input field of a card. */
export function fieldIn(card: Card, id: string): Node {
  const found = elementsIn(card).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no field ${id}`);
  return found;
}

/** The texts that stand below a field, up to the next field. */
export function textsBelow(card: Card, id: string): readonly string[] {
  const elements = elementsIn(card).filter(({ type }) => type === "TextBlock" || type.startsWith("Input."));
  const after = elements.slice(elements.findIndex((one) => one.id === id) + 1);
  const next = after.findIndex(({ type }) => type !== "TextBlock");
  const below = next < 0 ? after : after.slice(0, next);
  return below.map((one) => z.string().parse(one.text));
}

/** What a client submits when the first action of a card is pressed: its data, and beside it what the fields hold. */
export function submitOf(card: Card, answers: Readonly<Record<string, string>> = {}): Record<string, unknown> {
  const [action] = actionsOf(card);
  return { ...heldBy(card), ...answers, ...action?.data };
}

function heldBy(card: Card): Record<string, string> {
  const inputs = elementsIn(card).filter(({ type }) => type.startsWith("Input."));
  const entries = inputs.map((one) => [z.string().parse(one.id), z.string().default("").parse(one.value)]);
  return Object.fromEntries(entries);
}

const action = z.object({
  type: z.string(),
  title: z.string(),
  verb: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  url: z.string().optional(),
  fallback: z.looseObject({ type: z.string() }).optional(),
});

export function actionsOf({ content }: Card): readonly z.infer<typeof action>[] {
  const sets = nodesIn(content.body).filter(({ type }) => type === "ActionSet");
  return z.array(action).parse([...(content.actions ?? []), ...sets.flatMap(({ actions }) => actions)]);
}

/**
 * What adaptivecards finds wrong in a card, parsed and validated as Teams' own client does it. It does not know that Teams
 * takes `choices.data` on cards of 1.5 too, and that the learners' choices come from there.
 */
export function faultsIn(card: Card): readonly string[] {
  const parsed = new AdaptiveCard();
  const context = new SerializationContext(Versions.v1_5);
  parsed.parse(JSON.parse(JSON.stringify(card.content)), context);
  const whileParsing = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  return [...whileParsing, ...parsed.validateProperties().validationEvents]
    .filter(({ source }) => !(source instanceof ChoiceSetInput && ["learner", "involved"].includes(source.id ?? "")))
    .map(({ message }) => message);
}

/** The size of a card in its message, in bytes of UTF-16, which is what Teams counts. */
export function sizeOf({ content, summary }: Card): number {
  const contentType = "application/vnd.microsoft.card.adaptive";
  return JSON.stringify({ type: "message", attachments: [{ contentType, content }], summary }).length * 2;
}
