/**
 * What must be true of a site when the weather has cleared: nothing that anybody was told is lost, nothing is there twice, every
 * stream is whole and in order, every view tells what the register tells, every concern was alerted, and no alarm was false.
 */
import { type EntryKey, keyOf, opened, type SealedEntry } from "../../src/contract/entries.ts";
import { deskOnTable } from "../../src/desk/tables.ts";
import { foldConcern } from "../../src/domain/concern.ts";
import { type ConcernId, concernId, isConcernId, referenceOf } from "../../src/domain/ids.ts";
import { registers } from "../../src/domain/registers.ts";
import { openGraph } from "../../src/graph/client.ts";
import { openEvidence } from "../../src/register/evidence.ts";
import { openRegister } from "../../src/register/register.ts";
import { newestFile } from "../../src/service/newest-checkpoint.ts";
import type { Desk, FiledEntry, Ports } from "../../src/service/ports.ts";
import { dsl, permitted, teacher } from "../build.ts";
import { verifyChain } from "../register/chain.ts";
import { alertViolations } from "./alerts.ts";
import type { Told } from "./clients.ts";
import type { SimulatedServer } from "./server.ts";
import type { Site } from "./site.ts";

/** What is not as it must be, in words; empty when all is well. */
export async function violations(
  site: Site,
  servers: readonly SimulatedServer[],
  told: readonly Told[],
): Promise<readonly string[]> {
  const desks = site.tables.map(deskOnTable);
  // Nothing can be said of what is still under way.
  for (const desk of desks) if (await isAtWork(site, desk)) return ["entries, notices or notes of access still wait"];
  const rows = await rowsOf(site);
  const streams = new Map(
    [...Map.groupBy(rows, ({ entry }) => entry.stream)].flatMap(([stream, filed]) =>
      isConcernId(stream) ? [[stream, filed.map(({ entry }) => entry)] as const] : [],
    ),
  );
  const returned = await returnedOf(desks, streams);
  return [
    ...doubled(rows),
    ...broken(streams),
    ...misplaced(streams),
    ...lost(streams, returned, told),
    ...silent(site, streams),
    ...(await alertViolations(site, streams)),
    ...servers.flatMap(({ name, ports }) => (ports === undefined ? [`${name} is dead`] : astray(name, ports, streams))),
    ...(desks.length === 1 ? await strange(site, desks, returned) : []),
  ];
}

async function isAtWork({ time }: Site, desk: Desk): Promise<boolean> {
  const { unfiled } = await desk.waiting();
  return unfiled + (await desk.noticesDue(time.now())).length + (await desk.accessNotes(1)).length > 0;
}

/** What went back to its authors, because the register held something newer. */
async function returnedOf(desks: readonly Desk[], streams: Streams): Promise<readonly SealedEntry[]> {
  const returned: SealedEntry[] = [];
  for (const desk of desks) for (const stream of streams.keys()) returned.push(...(await desk.setAsideOf(stream)));
  return returned;
}

/** What must not be where all servers share one desk: nothing goes back to anybody, no alarm is raised, no check finds anything. */
async function strange(
  site: Site,
  desks: readonly Desk[],
  returned: readonly SealedEntry[],
): Promise<readonly string[]> {
  const wrong = returned.map((entry) => `${keyOf(entry)} was set aside`);
  for (const desk of desks) {
    for (const { finding } of await desk.findings()) wrong.push(`a false alarm: ${JSON.stringify(finding)}`);
    wrong.push(...(await tampered(site, desk)));
  }
  return wrong;
}

type Streams = ReadonlyMap<ConcernId, readonly SealedEntry[]>;

/** The site as nobody's server reaches it: at once, and always. */
function pastEveryWire({ graph, time, siteId, listIds }: Site) {
  const clock = { now: () => time.now(), after: () => () => undefined };
  const client = openGraph({ baseUrl: graph.url, fetch: graph.fetch, token: async () => "t", clock, random: () => 0 });
  return { graph: client, siteId, listIds: async () => listIds, breathe: async () => undefined, clock };
}

/** The learners' register as SharePoint has it. */
async function rowsOf(site: Site): Promise<readonly FiledEntry[]> {
  const register = openRegister({ ...pastEveryWire(site), randomBytes: (size) => new Uint8Array(size) });
  const rows: FiledEntry[] = [];
  for await (const page of register.entriesSince("learners", undefined)) rows.push(...page.entries);
  return rows;
}

function doubled(rows: readonly FiledEntry[]): readonly string[] {
  const keys = Map.groupBy(rows, ({ entry }) => keyOf(entry));
  const forms = Map.groupBy(
    rows.filter(({ entry }) => entry.body.kind === "concern.raised"),
    ({ entry }) => (entry.body.kind === "concern.raised" ? entry.body.data.submission : ""),
  );
  return [
    ...[...keys].filter(([, same]) => same.length > 1).map(([key]) => `${key} is there twice`),
    ...[...forms]
      .filter(([, same]) => same.length > 1)
      .map(([, [one]]) => `a form made two concerns: ${one?.entry.stream}`),
  ];
}

function broken(streams: Streams): readonly string[] {
  return [...streams].flatMap(([stream, entries]) => {
    const fault = verifyChain(entries.toSorted((a, b) => a.seq - b.seq));
    return fault === undefined ? [] : [`${stream} is broken at ${fault.seq}: ${fault.fault}`];
  });
}

/** Entries about another that is not before them, or is not what they can be about. */
function misplaced(streams: Streams): readonly string[] {
  return [...streams].flatMap(([stream, sealed]) => {
    const entries = sealed.map(opened);
    return entries.flatMap((entry) => {
      if (!("of" in entry.data) || entry.data.of === undefined) return [];
      const { of } = entry.data;
      const about = entries.find(({ seq }) => seq === of);
      const isWell = about !== undefined && of < entry.seq && isAbout(entry.kind, about.kind);
      return isWell ? [] : [`${stream}#${entry.seq} is about ${about?.kind ?? "nothing"}`];
    });
  });
}

function isAbout(kind: string, other: string): boolean {
  return kind === "referral.approved" ? other === "referral.drafted" : true;
}

/** What somebody was told, and is not so. A judgement may have gone back to its author; everything else is recorded. */
function lost(streams: Streams, returned: readonly SealedEntry[], told: readonly Told[]): readonly string[] {
  const everywhere = [...streams.values()].flat();
  return told.flatMap((one) => {
    if (one.what === "receipt") return says(everywhere, one.text) ? [] : [`${one.reference} lacks “${one.text}”`];
    if (one.what === "decided")
      return says([...everywhere, ...returned], one.rationale) ? [] : [`${one.reference} lacks a decision`];
    if (one.what === "fact") return says(everywhere, one.text) ? [] : [`${one.reference} lacks “${one.text}”`];
    if (one.what === "begun")
      return says([...everywhere, ...returned], one.text) ? [] : [`${one.reference} lacks what was begun`];
    // Whoever acknowledges what was decided is told that somebody has it; the decision may have gone back since.
    const entries = [...everywhere, ...returned].filter(({ stream }) => stream === concernId(one.reference));
    const known = entries.some(({ kind }) => kind === "concern.acknowledged" || kind === "concern.triaged");
    return known ? [] : [`${one.reference} lacks its acknowledgement`];
  });
}

function says(entries: readonly SealedEntry[], text: string): boolean {
  return entries.some(({ body }) => JSON.stringify(body).includes(text));
}

/** Concerns of which the DSL was never told. */
function silent({ messages }: Site, streams: Streams): readonly string[] {
  const alerted = new Set(
    messages.flatMap(({ to, notice }) => (to === dsl.id && notice.type === "concern-alert" ? [notice.concern] : [])),
  );
  return [...streams.keys()]
    .map(referenceOf)
    .filter((one) => !alerted.has(one))
    .map((one) => `${one} was not alerted`);
}

/** Concerns that a server's view tells otherwise than the register does. */
function astray(server: string, { view }: Ports, streams: Streams): readonly string[] {
  const permit = permitted(dsl, "open-concern", { raisedBy: teacher.id });
  return [...streams].flatMap(([stream, entries]) => {
    const true_ = foldConcern(stream, entries.toSorted((a, b) => a.seq - b.seq).map(opened));
    const seen = view.concern(permit, stream);
    if (seen?.filed !== true) return [`${server} does not know that ${stream} is filed`];
    return JSON.stringify(seen.concern) === JSON.stringify(true_) ? [] : [`${server} tells ${stream} otherwise`];
  });
}

/** What a check against the newest checkpoints finds; nobody touched anything, so it must find nothing. */
async function tampered(site: Site, desk: Desk): Promise<readonly string[]> {
  const { signingKey, tenantId } = site;
  const evidence = openEvidence({ ...pastEveryWire(site), signingKey, tenantId });
  const newest = await Promise.all(registers.map((register) => newestFile({ desk }, register)));
  const files = newest.filter((file) => file !== undefined);
  const known = { accepted: (key: EntryKey) => desk.acceptedAs(key), filed: [] };
  const { findings } = await evidence.check(files, known, () => undefined);
  return findings.map((finding) => `a check finds ${JSON.stringify(finding)}`);
}
