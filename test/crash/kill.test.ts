/**
 * Never twice, never lost: Lantern is killed in the middle of its work, by the machine's own `kill -9`, and started again on
 * the same folder. LANTERN_SEED chooses the moments; it stands in the test's title.
 */
import { describe, expect, it, vi } from "vitest";
import { words } from "../../bot/texts/en.ts";
import type { SealedEntry } from "../../src/contract/entries.ts";
import { openDesk } from "../../src/desk/sqlite.ts";
import { verifyChain } from "../../src/register/seal.ts";
import { seededRandom } from "../seeded-random.ts";
import type { MortalLantern } from "./mortal-lantern.ts";
import { acknowledge, type Form, openForms, submit } from "./reporter.ts";
import { aSchoolDay, type SchoolDay } from "./school-day.ts";

const seed = process.env.LANTERN_SEED ?? "1";
/** Twenty starts of the whole server, on a machine that has other things to do. */
const limit = { timeout: 120_000 };
const reporters = 8;
const formsEach = 25;
const kills = 20;
/** Of the 200 concerns, the last before which a kill may be planned: what is under way then goes on for long enough. */
const lastMoment = 170;

describe("killed at any moment, Lantern has every concern that it gave a receipt for, and has it once (R3.1)", () => {
  it(`at ${kills} moments of a burst of ${reporters * formsEach} submissions (seed ${seed})`, limit, async () => {
    await using day = await aSchoolDay();
    const { lantern, people, graph } = day;
    const forms = (
      await Promise.all(people.slice(-reporters).map((person) => openForms(lantern, person, formsEach)))
    ).flat();
    const [receipts, killed] = await Promise.all([raiseAll(day, forms), killAtRandom(day)]);
    expect(killed).toBe(kills);
    expect(receipts.size).toBe(forms.length);

    await nothingToFile(lantern);
    await vi.waitFor(() => everybodyWasTold(day, receipts), 30_000);
    const streams = byStream(await graph.entries());
    expect(streams.size).toBe(forms.length);
    for (const [reference, form] of receipts)
      checkStream(streams.get(`concern/${reference}`) ?? [], form, forms.indexOf(form));

    expect(await lantern.stop()).toBe(0);
    await using desk = openDesk(lantern.deskFile);
    expect(await desk.unfiled()).toEqual([]);
    expect(await desk.nextNoticeDue()).toBeUndefined();
  });

  it("after the receipt, while Graph cannot be reached", limit, async () => {
    await using day = await aSchoolDay();
    const { lantern, graph } = day;
    const form = await oneForm(day);
    await graph.control.goDown();
    const reference = await submit(lantern, form);
    await lantern.kill();
    await lantern.start();
    expect(await lantern.waiting()).toMatchObject({ unfiled: 1 });
    expect(await submit(lantern, form)).toBe(reference);
    await graph.control.comeBack();
    await nothingToFile(lantern);
    expect((await graph.entries()).map(({ stream }) => stream)).toEqual([`concern/${reference}`]);
  });

  it("after SharePoint had the row and before the desk knew", limit, async () => {
    await using day = await aSchoolDay();
    const { lantern, graph } = day;
    const form = await oneForm(day);
    const gate = Promise.withResolvers<void>();
    const held = graph.control.delayNext(gate.promise, { method: "POST", path: /\/items$/, after: "commit" });
    const reference = await submit(lantern, form);
    await held;
    expect(await lantern.waiting()).toMatchObject({ unfiled: 1 });
    await lantern.kill();
    gate.resolve();
    await lantern.start();
    await nothingToFile(lantern);
    expect((await graph.entries()).map(({ stream }) => stream)).toEqual([`concern/${reference}`]);
  });
});

/** Every form is submitted, three at a time for each reporter; some write more afterwards, some concerns are acknowledged. */
async function raiseAll({ lantern, dsl }: SchoolDay, forms: readonly Form[]): Promise<Map<string, Form>> {
  const receipts = new Map<string, Form>();
  const queue = forms.entries();
  const worker = async () => {
    for (const [n, form] of queue) {
      const reference = await submit(lantern, form);
      receipts.set(reference, form);
      if (isAcknowledged(n)) await acknowledge(lantern, dsl, reference);
      if (hasMore(n)) expect(await submit(lantern, form, ", and later more")).toBe(reference);
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

/** Kills the server when so many concerns were accepted and a little later still, or while it starts; gives how often. */
async function killAtRandom({ lantern, acceptedAtLeast }: SchoolDay): Promise<number> {
  const { fraction } = seededRandom(`kill ${seed}`);
  const upTo = (most: number) => Math.floor(fraction() * most);
  const moments = Array.from({ length: kills }, () => upTo(lastMoment)).sort((a, b) => a - b);
  let killed = 0;
  while (killed < kills) {
    await acceptedAtLeast(moments[killed] ?? 0);
    await later(upTo(60));
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

/** The killer's own timer: it chooses a moment inside the work, and nothing is waited for by it. */
function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function oneForm({ lantern, people, dsl }: SchoolDay): Promise<Form> {
  const [form] = await openForms(lantern, people.at(-1) ?? dsl, 1);
  if (form === undefined) throw new Error("no form came");
  return form;
}

async function nothingToFile(lantern: MortalLantern): Promise<void> {
  await vi.waitFor(async () => expect(await lantern.waiting()).toMatchObject({ unfiled: 0, setAside: 0 }), 20_000);
}

/** The DSL has an alert of every concern, and the receipt stands where each form stood. */
async function everybodyWasTold({ lantern, dsl }: SchoolDay, receipts: ReadonlyMap<string, Form>): Promise<void> {
  const alerts = new Set((await lantern.teams.cards(dsl.id)).map(({ facts }) => facts[words.alert.reference]));
  expect([...receipts.keys()].filter((reference) => !alerts.has(reference)).length).toBe(0);
  const reporters = new Set([...receipts.values()].map(({ person }) => person.id));
  const cards = (await Promise.all([...reporters].map((id) => lantern.teams.cards(id)))).flat();
  const shown = new Map(cards.map(({ messageId, facts }) => [messageId, facts[words.receipt.reference]]));
  for (const [reference, { card }] of receipts) expect(shown.get(card.messageId)).toBe(reference);
}

/** One concern: whole, from the nth form and no other, acknowledged once where it was, the later words in it once. */
function checkStream(entries: readonly SealedEntry[], form: Form, n: number): void {
  expect(verifyChain(entries)).toBeUndefined();
  const [first, ...more] = entries.map(({ body }) => body);
  if (first?.kind !== "concern.raised") throw new Error("a stream that does not begin with a concern");
  expect(first.data.account.seen).toBe(`Seen: ${form.name}`);
  const wanted = [...(isAcknowledged(n) ? ["concern.acknowledged"] : []), ...(hasMore(n) ? ["account.added"] : [])];
  expect(more.map(({ kind }) => kind)).toEqual(wanted);
}

function byStream(entries: readonly SealedEntry[]): Map<string, readonly SealedEntry[]> {
  const sorted = entries.toSorted((a, b) => a.seq - b.seq);
  return Map.groupBy(sorted, ({ stream }) => stream);
}
