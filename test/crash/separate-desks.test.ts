/**
 * Two servers on one list, each with a desk of its own. Nobody should run it so: neither knows what the other has accepted. It
 * loses nothing all the same, has nothing twice, and says that somebody else writes into the list (R3.1, R3.3, R7.1).
 */
import { expect, it, vi } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { type ConcernPage, concernPage } from "../../src/contract/desk-api.ts";
import type { SealedEntry } from "../../src/contract/entries.ts";
import { type ConcernReference, concernId } from "../../src/domain/ids.ts";
import { verifyChain } from "../register/chain.ts";
import type { MortalLantern } from "./mortal-lantern.ts";
import { acknowledge, type Form, openForms, submit } from "./reporter.ts";
import { aSchoolDay, type SchoolDay } from "./school-day.ts";

it("two servers with separate desks lose nothing, and say that the other writes into the list", {
  timeout: 180_000,
}, async () => {
  await using day = await aSchoolDay();
  const { lantern: one, graph, dsl } = day;
  const other = await day.another({ sameTeams: false });
  const [atOne, atOther] = [await formsAt(day, one, -1), await formsAt(day, other, -2)];
  const [shared, judged] = [atOne[0], atOne[1]];
  if (shared === undefined || judged === undefined) throw new Error("no forms came");

  const expected = new Map<ConcernReference, readonly string[]>();
  const raise = async (server: MortalLantern, form: Form) =>
    expected.set(await submit(server, form), [`Seen: ${form.name}`]);
  await Promise.all([
    ...atOne.slice(2).map((form) => raise(one, form)),
    ...atOther.map((form) => raise(other, form)),
    raise(one, judged),
    raise(one, shared),
    raise(other, shared),
  ]);
  const reference = await submit(one, shared, ", and one more thing");
  expect(await submit(other, shared, ", and another thing")).toBe(reference);
  await acknowledge(other, dsl, reference);
  expected.set(reference, [`Seen: ${shared.name}`, "and one more thing", "and another thing"]);
  await allFiled([one, other], 0);
  await bothFollow(day, [one, other], expected);

  const decided = await submit(one, judged);
  await decideTooLate(day, { one, other, judged, decided });
  expected.set(decided, [`Seen: ${judged.name}`, "and newer words"]);
  await allFiled([one], 1);
  await allFiled([other], 0);
  expect((await pageOf(day, one, decided)).setAside).toMatchObject([
    { kind: "concern.triaged", rationale: "The home is safe." },
  ]);
  await vi.waitFor(async () => {
    const cards = await one.teams.cards(dsl.id);
    const returned = cards.find(({ title }) => title === words.returned.title);
    expect(returned?.facts[words.returned.reference]).toBe(decided);
  }, patience);

  expectAll(await graph.entries(), expected);
  await bothFollow(day, [one, other], expected);
  for (const server of [one, other]) {
    expect(server.output).toMatch(/"event":"register-tampered","what":"inserted"/);
    await server.teams.card(dsl.id, ({ title }) => title === words.alarm.title);
    expect(await server.stop()).toBe(0);
  }
});

const patience = { timeout: 60_000, interval: 200 };

async function formsAt({ people, dsl }: SchoolDay, server: MortalLantern, whose: number): Promise<readonly Form[]> {
  return openForms(server, people.at(whose) ?? dsl, 6);
}

async function allFiled(servers: readonly MortalLantern[], setAside: number): Promise<void> {
  for (const server of servers)
    await vi.waitFor(async () => expect(await server.waiting()).toMatchObject({ unfiled: 0, setAside }), patience);
}

/** The DSL decides through one server on what they have read, while the other files newer words. */
async function decideTooLate(
  { graph, dsl }: SchoolDay,
  { one, other, judged, decided }: Record<"one" | "other", MortalLantern> & { judged: Form; decided: ConcernReference },
): Promise<void> {
  const gate = Promise.withResolvers<void>();
  const { learners } = await graph.listIds();
  const path = new RegExp(`/lists/${learners}/items$`);
  const held = graph.control.delayNext(gate.promise, { method: "POST", path });
  const decision = { threshold: "monitoring", rationale: "The home is safe.", vulnerability: "", actions: [] };
  const answered = await one.desk(dsl).post(`/api/concerns/${decided}/triage`, { ...decision, basedOn: 1 });
  expect(answered).toMatchObject({ status: 200 });
  await held;
  expect(await submit(other, judged, ", and newer words")).toBe(decided);
  await allFiled([other], 0);
  gate.resolve();
}

/** Time passes until both servers show every concern, and each of them alike. */
async function bothFollow(
  day: SchoolDay,
  servers: readonly [MortalLantern, MortalLantern],
  expected: ReadonlyMap<ConcernReference, unknown>,
): Promise<void> {
  await vi.waitFor(async () => {
    await Promise.all(servers.map((server) => server.anHourPasses()));
    const [ours, theirs] = await Promise.all(
      servers.map((server) => Promise.all([...expected.keys()].map((reference) => pageOf(day, server, reference)))),
    );
    expect(theirs?.map(asFiled)).toEqual(ours?.map(asFiled));
  }, patience);
}

/** What each server knows of the register. What was set aside and who was told is on its own desk only; who may do what follows from the rest. */
function asFiled({
  now: _,
  setAside: __,
  alerts: ___,
  ...page
}: ConcernPage): Omit<ConcernPage, "now" | "setAside" | "alerts"> {
  return page;
}

async function pageOf({ dsl }: SchoolDay, server: MortalLantern, reference: string): Promise<ConcernPage> {
  return server.desk(dsl).read(concernPage, `/api/concerns/${reference}`);
}

/** Every concern is in the list once, with all that was told of it, each thing once, and nobody's decision on words unread. */
function expectAll(entries: readonly SealedEntry[], expected: ReadonlyMap<ConcernReference, readonly string[]>): void {
  const streams = Map.groupBy(entries, ({ stream }) => stream);
  expect([...streams.keys()].sort()).toEqual([...expected.keys()].map(concernId).sort());
  for (const [reference, told] of expected) {
    const stream = (streams.get(concernId(reference)) ?? []).toSorted((a, b) => a.seq - b.seq);
    expect(verifyChain(stream)).toBeUndefined();
    const texts = stream.flatMap(({ body }) =>
      body.kind === "concern.raised" ? [body.data.account.seen] : body.kind === "account.added" ? [body.data.text] : [],
    );
    expect(texts).toHaveLength(told.length);
    for (const text of told) expect(texts.filter((one) => one.endsWith(text))).toHaveLength(1);
    expect(stream.filter(({ kind }) => kind === "concern.triaged")).toEqual([]);
  }
}
