/**
 * Laws of the desk on a table, for any interleaving of servers whose requests are lost, answered with a fault after they took
 * effect, repeated by the client, and who die at any request: nothing accepted is lost, nothing is there twice, no two entries
 * hold one key. The table's pages are short, so that a query takes several turns.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";
import { deskOnTable } from "../../src/desk/tables.ts";
import type { ConcernId } from "../../src/domain/ids.ts";
import type { Desk, Head, Randomness } from "../../src/service/ports.ts";
import { aConcernId, accountAdded, aNotice, anEntry, instant, sha256, start } from "../build.ts";
import { seededRandom } from "../seeded-random.ts";
import { memoryTable } from "../simulation/memory-table.ts";
import { Turns } from "./turns.ts";

const runs = { numRuns: 400, seed: 20261124 };
const streams: readonly ConcernId[] = [1, 2].map(aConcernId);
const farFuture = "2099-01-01T00:00:00.000Z";

/** What a server did with words of its own: `faulty` when it heard of a fault before its last answer. */
interface Submitted {
  readonly words: string;
  readonly entry: SealedEntry;
  outcome: "accepted" | "taken" | "unknown";
  faulty: boolean;
}

interface Story {
  readonly random: Randomness;
  /** As everybody would see it who came between two requests. */
  readonly now: Desk;
  readonly submitted: Submitted[];
  readonly sent: Set<string>;
  readonly surelySent: Set<string>;
}

type Act = (story: Story, desk: Desk, name: string) => Promise<void>;

describe("the desk on a table, with several servers and every kind of trouble,", () => {
  it(
    "accepts one entry under a key, and loses nothing that it accepted",
    () =>
      fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const trouble = { lost: 0.04, "answer-lost": 0.04, repeated: 0.05, "cut-off": 0.01 };
          const story = await told(seed, trouble, [submitAndInsist, submitAndInsist, file, send]);
          await nothingIsLostOrDoubled(story);
          for (const { entry, outcome } of story.submitted)
            if (outcome === "accepted") expect(await story.now.acceptedAs(keyOf(entry))).toBe(entry.hash);
        }),
        runs,
      ),
    30_000,
  );

  it(
    "keeps everybody's words once, also where the register held something else and they were settled anew",
    () =>
      fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const trouble = { lost: 0.03, "answer-lost": 0.03, "cut-off": 0.01 };
          const story = await told(seed, trouble, [submit, submit, submit, file, settle, send]);
          await nothingIsLostOrDoubled(story);
        }),
        runs,
      ),
    30_000,
  );

  it("gives a piece of work to one of them", () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const random = seededRandom(`claims ${seed}`);
        const table = memoryTable();
        const turns = new Turns(random);
        const span = { now: start, until: instant(2) };
        const holders: string[] = [];
        const servers = ["a", "b", "c", "d"].map(async (name) => {
          const desk = deskOnTable(table.connect(turns.line({ repeated: 0.2, "answer-lost": 0.1, "cut-off": 0.05 })));
          for (let attempt = 0; attempt < 4; attempt += 1)
            if (await desk.claim("keeping", name, span).catch(unavailable)) holders.push(name);
        });
        await turns.play(servers);
        expect(new Set(holders).size).toBeLessThanOrEqual(1);
      }),
      runs,
    ));
});

/** Three servers, each at a few things; then they are gone. */
async function told(seed: number, trouble: Parameters<Turns["line"]>[0], acts: readonly Act[]): Promise<Story> {
  const random = seededRandom(`desk ${seed}`);
  const table = memoryTable({ pageSize: 2 });
  const turns = new Turns(random);
  const story = {
    random,
    now: deskOnTable(table),
    submitted: [],
    sent: new Set<string>(),
    surelySent: new Set<string>(),
  };
  const servers = ["a", "b", "c"].map(async (name) => {
    const desk = deskOnTable(table.connect(turns.line(trouble)));
    for (let n = 0; n < 6; n += 1) await drawn(random, acts)(story, desk, `${name}${n}`);
  });
  await turns.play(servers);
  return story;
}

async function nothingIsLostOrDoubled({ now, submitted, sent, surelySent }: Story): Promise<void> {
  const held = (await Promise.all(streams.map((stream) => now.held(stream)))).flat();
  const aside = (await Promise.all(streams.map((stream) => now.setAsideOf(stream)))).flat();
  const words = [...held, ...aside].map(wordsOf);
  const due = (await now.noticesDue(farFuture)).map(({ id }) => id);
  expect(new Set(due).size).toBe(due.length);
  for (const { words: own, outcome, faulty } of submitted) {
    const times = words.filter((found) => found === own).length;
    const told = noticesOf(own).map(({ id }) => (due.includes(id) ? "due" : sent.has(id) ? "sent" : "nowhere"));
    if (outcome === "accepted")
      expect({ own, times, told }).toMatchObject({
        times: 1,
        told: told.map(() => expect.not.stringMatching("nowhere")),
      });
    else if (outcome === "taken" && !faulty)
      expect({ own, times, told }).toEqual({ own, times: 0, told: ["nowhere", "nowhere"] });
    else expect(times).toBeLessThanOrEqual(1);
  }
  for (const id of surelySent) expect(due).not.toContain(id);
  const unfiled = await now.unfiled();
  expect(await now.waiting()).toEqual({ unfiled: unfiled.length, setAside: aside.length });
}

/** Submits words at the end of a stream, as this server sees it. */
async function submit({ random, submitted }: Story, desk: Desk, name: string): Promise<void> {
  const one = await written(random, desk, name);
  if (one === undefined) return;
  submitted.push(one);
  one.outcome = await desk.accept(one.entry, noticesOf(name)).catch(unknown(one));
}

/** The same, and submits it again as it is when it hears of a fault. */
async function submitAndInsist({ random, submitted }: Story, desk: Desk, name: string): Promise<void> {
  const one = await written(random, desk, name);
  if (one === undefined) return;
  submitted.push(one);
  for (let attempt = 0; attempt < 3 && one.outcome === "unknown"; attempt += 1)
    one.outcome = await desk.accept(one.entry, noticesOf(name)).catch(unknown(one));
}

async function written(random: Randomness, desk: Desk, words: string): Promise<Submitted | undefined> {
  const stream = drawn(random, streams);
  const held = await desk.held(stream).catch(unavailable);
  if (held === undefined) return undefined;
  return { words, entry: saying(words, stream, held.at(-1)), outcome: "unknown", faulty: false };
}

function unknown(one: Submitted): (fault: unknown) => "unknown" {
  return (fault) => {
    unavailable(fault);
    one.faulty = true;
    return "unknown";
  };
}

/** Notes the first that waits of a stream as filed; nothing it builds on may wait still. */
const file: Act = async ({ random, now }, desk) => {
  const stream = drawn(random, streams);
  const [first] = ((await desk.unfiled().catch(unavailable)) ?? []).filter((entry) => entry.stream === stream);
  if (first === undefined) return;
  expect((await now.unfiled()).filter(({ hash }) => hash === first.prev)).toEqual([]);
  await desk.noteFiled(keyOf(first), "7", start).catch(unavailable);
};

/** The register holds another's entry in the place of one that waits: it is set aside or decided again, as are those behind. */
const settle: Act = async ({ random }, desk, name) => {
  const stream = drawn(random, streams);
  const unfiled = ((await desk.unfiled().catch(unavailable)) ?? []).filter((entry) => entry.stream === stream);
  const replaced = unfiled.slice(Math.floor(random.fraction() * unfiled.length));
  const [first] = replaced;
  if (first === undefined) return;
  let head: Head = { seq: first.seq, hash: sha256(`of another desk ${name}`) };
  const anew: SealedEntry[] = [];
  const setAside: SealedEntry[] = [];
  for (const entry of replaced) {
    if (random.fraction() < 0.4) {
      setAside.push(entry);
      continue;
    }
    const again = saying(wordsOf(entry), stream, head);
    anew.push(again);
    head = again;
  }
  const settled = { replaced, anew, setAside, notices: [] };
  const outcome = await desk.resettle(stream, settled).catch(unavailable);
  if (outcome === undefined) await desk.resettle(stream, settled).catch(unavailable);
};

const send: Act = async ({ random, sent, surelySent }, desk) => {
  const due = (await desk.noticesDue(farFuture).catch(unavailable)) ?? [];
  if (due.length === 0) return;
  const { id } = drawn(random, due);
  sent.add(id);
  await desk.noteSent(id, start).then(() => surelySent.add(id), unavailable);
};

function saying(words: string, stream: ConcernId, head: Head | undefined): SealedEntry {
  return anEntry(accountAdded({ data: { text: words } }), stream, head);
}

function wordsOf({ body: { data } }: SealedEntry): string {
  return "text" in data ? data.text : "";
}

function noticesOf(words: string) {
  return [0, 1].map((n) => aNotice({ id: `${words}/${n}` }));
}

function unavailable(fault: unknown): undefined {
  if (!(fault instanceof DeskUnavailable)) throw fault;
  return undefined;
}

function drawn<T>(random: Randomness, choices: readonly T[]): T {
  const choice = choices[Math.floor(random.fraction() * choices.length)];
  if (choice === undefined) throw new RangeError("nothing to draw from");
  return choice;
}
