/** A burst of concerns, raised by many people at once, and what must be true of them afterwards. */
import { join } from "node:path";
import { expect } from "vitest";
import { words } from "../../bot/texts/en.ts";
import type { SealedEntry } from "../../src/contract/entries.ts";
import { type ConcernReference, concernId } from "../../src/domain/ids.ts";
import type { Person } from "../e2e/local-teams.ts";
import { verifyChain } from "../register/chain.ts";
import type { MortalLantern } from "./mortal-lantern.ts";
import { acknowledge, type Form, openForms, seenIn, submit } from "./reporter.ts";
import type { SchoolDay } from "./school-day.ts";
import { cardsKept } from "./teams-store.ts";

/** How many people raise concerns, each three at a time. */
export const reporters = 8;

/** By which server a form goes. */
export interface Way {
  /** Those that get it, at the same moment. */
  readonly raise: readonly MortalLantern[];
  /** The one by which more is written, and by which the concern is acknowledged. */
  readonly later: MortalLantern;
}

/** Forms for a burst, as many for each reporter. */
export async function formsFor({ lantern, people }: SchoolDay, each: number): Promise<readonly Form[]> {
  return (await Promise.all(people.slice(-reporters).map((person) => openForms(lantern, person, each)))).flat();
}

export interface Burst {
  readonly forms: readonly Form[];
  readonly dsl: Person;
  readonly way: (n: number) => Way;
  /** Told which forms were submitted and have no answer yet. */
  readonly underWay?: Set<Form>;
  /** Resolves when the nth form may be submitted. */
  readonly turn?: (n: number) => Promise<void>;
}

/** Every form is submitted; some write more afterwards, some concerns are acknowledged. Gives the receipts. */
export async function raiseAll({
  forms,
  dsl,
  way,
  underWay = new Set(),
  turn = async () => undefined,
}: Burst): Promise<Map<ConcernReference, Form>> {
  const receipts = new Map<ConcernReference, Form>();
  const queue = forms.entries();
  const worker = async () => {
    for (const [n, form] of queue) {
      await turn(n);
      const { raise, later } = way(n);
      underWay.add(form);
      const [reference, ...others] = await Promise.all(raise.map((server) => submit(server, form)));
      underWay.delete(form);
      if (reference === undefined) throw new Error("a form that goes nowhere");
      for (const other of others) expect(other).toBe(reference);
      receipts.set(reference, form);
      if (isAcknowledged(n)) await acknowledge(later, dsl, reference);
      if (hasMore(n)) expect(await submit(later, form, ", and later more")).toBe(reference);
    }
  };
  await Promise.all(Array.from({ length: reporters * 3 }, worker));
  return receipts;
}

function isAcknowledged(n: number): boolean {
  return n % 3 === 0;
}

function hasMore(n: number): boolean {
  return n % 5 === 0;
}

/**
 * Every concern is in the list, once and whole, as it was written, and nothing else is. `followed`: what was recorded after the
 * nth was raised; as in `raiseAll`, unless given.
 */
export function expectAllOnce(
  entries: readonly SealedEntry[],
  forms: readonly Form[],
  receipts: ReadonlyMap<ConcernReference, Form>,
  followed: (n: number) => readonly string[] = followedInBurst,
): void {
  const streams = Map.groupBy(
    entries.toSorted((a, b) => a.seq - b.seq),
    ({ stream }) => stream,
  );
  expect(receipts.size).toBe(forms.length);
  expect(streams.size).toBe(forms.length);
  for (const [reference, form] of receipts)
    expectStream(streams.get(concernId(reference)) ?? [], form, followed(forms.indexOf(form)));
}

/** Acknowledged once where it was, the later words in it once. */
function followedInBurst(n: number): readonly string[] {
  return [...(isAcknowledged(n) ? ["concern.acknowledged"] : []), ...(hasMore(n) ? ["account.added"] : [])];
}

/** One concern: whole, from this form and no other. */
function expectStream(entries: readonly SealedEntry[], form: Form, followed: readonly string[]): void {
  expect(verifyChain(entries)).toBeUndefined();
  const [first, ...more] = entries.map(({ body }) => body);
  if (first?.kind !== "concern.raised") throw new Error("a stream that does not begin with a concern");
  expect(first.data.account.seen).toBe(seenIn(form));
  expect(more.map(({ kind }) => kind)).toEqual(followed);
}

/** The DSL has an alert of every concern, and the receipt stands where each form stood. */
export function expectEverybodyTold(
  { lantern, dsl }: Pick<SchoolDay, "lantern" | "dsl">,
  receipts: ReadonlyMap<ConcernReference, Form>,
): void {
  const chatOf = (person: string) => cardsKept(join(lantern.folder, "local"), person);
  const alerts = new Set(chatOf(dsl.id).map(({ facts }) => facts[words.alert.reference]));
  expect([...receipts.keys()].filter((one) => !alerts.has(one))).toEqual([]);
  const people = new Set([...receipts.values()].map(({ person }) => person.id));
  const cards = [...people].flatMap(chatOf);
  const shown = new Map(cards.map(({ messageId, facts }) => [messageId, facts[words.receipt.reference]]));
  for (const [reference, { card }] of receipts) expect(shown.get(card.messageId)).toBe(reference);
}
