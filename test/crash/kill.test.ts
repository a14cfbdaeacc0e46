/**
 * Never twice, never lost: Lantern is killed in the middle of its work, by the machine's own `kill -9`, and started again on
 * the same folder. LANTERN_SEED chooses the moments; it stands in the test's title.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { words } from "../../bot/texts/en.ts";
import type { SealedEntry } from "../../src/contract/entries.ts";
import { openDesk } from "../../src/desk/sqlite.ts";
import { verifyChain } from "../../src/register/seal.ts";
import { aFolder } from "../build.ts";
import { type DemoGraph, startDemoGraph } from "../e2e/demo-graph.ts";
import { type Person, personNamed } from "../e2e/local-teams.ts";
import { seededRandom } from "../seeded-random.ts";
import { MortalLantern } from "./mortal-lantern.ts";
import { acknowledge, type Form, openForms, submit } from "./reporter.ts";

const seed = process.env.LANTERN_SEED ?? "1";
const limit = 120_000;
const reporters = 8;
const formsEach = 25;
const kills = 20;
/** Of the 200 concerns, the last before which a kill may be planned: what is under way then goes on for long enough. */
const lastMoment = 170;

let parts: AsyncDisposableStack;
let graph: DemoGraph;
let lantern: MortalLantern;
let people: readonly Person[];
let dsl: Person;
let accepted: number;
let onAccepted: () => void;

const raised = z.object({ event: z.literal("concern-accepted"), kind: z.literal("concern.raised") });
const readDirectory = z.object({ event: z.literal("directory-read") });

beforeEach(async () => {
  parts = new AsyncDisposableStack();
  accepted = 0;
  onAccepted = () => undefined;
  graph = parts.use(await startDemoGraph());
  const directoryRead = Promise.withResolvers<void>();
  const onEvent = (event: unknown) => {
    if (readDirectory.safeParse(event).success) directoryRead.resolve();
    if (!raised.safeParse(event).success) return;
    accepted += 1;
    onAccepted();
  };
  lantern = parts.use(new MortalLantern({ folder: parts.use(aFolder()).path, graphUrl: graph.url, onEvent }));
  await lantern.start();
  await directoryRead.promise;
  people = await lantern.teams.people();
  dsl = await personNamed(lantern.teams, "Miriam Okafor");
  await Promise.all(people.map(({ id }) => lantern.teams.card(id, ({ title }) => title === words.greeting.title)));
}, limit);

afterEach(() => parts.disposeAsync());

describe("killed at any moment, Lantern has every concern that it gave a receipt for, and has it once (R3.1)", () => {
  it(`at ${kills} moments of a burst of 200 submissions (seed ${seed})`, { timeout: limit }, async () => {
    const forms = (
      await Promise.all(people.slice(-reporters).map((person) => openForms(lantern, person, formsEach)))
    ).flat();
    const receipts = new Map<string, Form>();
    const [killed] = await Promise.all([killAtRandom(), raiseAll(forms, receipts)]);
    expect(killed).toBe(kills);
    expect(receipts.size).toBe(forms.length);

    await nothingWaits();
    await vi.waitFor(async () => {
      const alerted = (await lantern.teams.cards(dsl.id)).map(({ facts }) => facts[words.alert.reference]);
      expect([...receipts.keys()].filter((reference) => !alerted.includes(reference))).toHaveLength(0);
    }, 30_000);
    for (const [reference, { person, card }] of receipts) {
      const shown = (await lantern.teams.cards(person.id)).find(({ messageId }) => messageId === card.messageId);
      expect(shown?.facts[words.receipt.reference]).toBe(reference);
    }
    const streams = byStream(await graph.entries());
    expect(streams.size).toBe(forms.length);
    for (const [reference, form] of receipts) checkStream(streams.get(`concern/${reference}`) ?? [], form, forms);

    expect(await lantern.stop()).toBe(0);
    await using desk = openDesk(lantern.deskFile);
    expect(await desk.unfiled()).toEqual([]);
    expect(await desk.nextNoticeDue()).toBeUndefined();
  });

  it("after the receipt and before Graph could be reached", { timeout: limit }, async () => {
    const [form] = await openForms(lantern, people.at(-1) ?? dsl, 1);
    if (form === undefined) throw new Error("no form");
    await graph.control.goDown();
    const reference = await submit(lantern, form);
    await lantern.kill();
    await lantern.start();
    expect(await lantern.waiting()).toMatchObject({ unfiled: 1 });
    expect(await submit(lantern, form)).toBe(reference);
    await graph.control.comeBack();
    await nothingWaits();
    expect((await graph.entries()).map(({ stream }) => stream)).toEqual([`concern/${reference}`]);
  });

  it("after SharePoint had the row and before the desk knew", { timeout: limit }, async () => {
    const [form] = await openForms(lantern, people.at(-1) ?? dsl, 1);
    if (form === undefined) throw new Error("no form");
    const gate = Promise.withResolvers<void>();
    const held = graph.control.delayNext(gate.promise, { method: "POST", path: /\/items$/, after: "commit" });
    const reference = await submit(lantern, form);
    await held;
    expect(await lantern.waiting()).toMatchObject({ unfiled: 1 });
    await lantern.kill();
    gate.resolve();
    await lantern.start();
    await nothingWaits();
    expect((await graph.entries()).map(({ stream }) => stream)).toEqual([`concern/${reference}`]);
  });
});

/** Every reporter submits their forms, three at a time; some write more afterwards, and some concerns are acknowledged. */
async function raiseAll(forms: readonly Form[], receipts: Map<string, Form>): Promise<void> {
  const queue = forms.entries();
  const worker = async () => {
    for (const [n, form] of queue) {
      const reference = await submit(lantern, form);
      receipts.set(reference, form);
      if (n % 3 === 0) await acknowledge(lantern, dsl, reference);
      if (n % 5 === 0) expect(await submit(lantern, form, ", and later more")).toBe(reference);
    }
  };
  await Promise.all(Array.from({ length: reporters * 3 }, worker));
}

/** Kills the server when so many concerns were accepted, and a little later still; gives how often. */
async function killAtRandom(): Promise<number> {
  const { fraction } = seededRandom(`kill ${seed}`);
  const upTo = (most: number) => Math.floor(fraction() * most);
  const moments = Array.from({ length: kills }, () => upTo(lastMoment)).sort((a, b) => a - b);
  let killed = 0;
  while (killed < kills) {
    await acceptedAtLeast(moments[killed] ?? 0);
    await after(upTo(60));
    await lantern.kill();
    killed += 1;
    if (killed < kills && fraction() < 0.2) {
      await lantern.startAndKill(upTo(1500));
      killed += 1;
    }
    await lantern.start();
  }
  return killed;
}

function acceptedAtLeast(count: number): Promise<void> {
  return new Promise((resolve) => {
    onAccepted = () => {
      if (accepted >= count) resolve();
    };
    onAccepted();
  });
}

/** The timer of the killer's hand: this is what a test of crashes is about, and nothing is awaited by it. */
function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function nothingWaits(): Promise<void> {
  await vi.waitFor(async () => expect(await lantern.waiting()).toMatchObject({ unfiled: 0, contested: 0 }), 20_000);
}

/** One concern: whole, of this form and no other, acknowledged once where it was, with the later words once. */
function checkStream(entries: readonly SealedEntry[], form: Form, forms: readonly Form[]): void {
  const n = forms.indexOf(form);
  expect(verifyChain(entries)).toBeUndefined();
  const [first, ...more] = entries.map(({ body }) => body);
  if (first?.kind !== "concern.raised") throw new Error("a stream that does not begin with a concern");
  expect(first.data.account.seen).toBe(`Seen: ${form.name}`);
  const wanted = [...(n % 3 === 0 ? ["concern.acknowledged"] : []), ...(n % 5 === 0 ? ["account.added"] : [])];
  expect(more.map(({ kind }) => kind)).toEqual(wanted);
}

function byStream(entries: readonly SealedEntry[]): Map<string, readonly SealedEntry[]> {
  const sorted = entries.toSorted((a, b) => a.seq - b.seq);
  return Map.groupBy(sorted, ({ stream }) => stream);
}
