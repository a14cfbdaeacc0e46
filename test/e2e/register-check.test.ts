/**
 * The register check in Chromium (R3.3): a DSL checks and takes away what proves it; somebody works in SharePoint behind
 * Lantern's back, is noticed and named; and those who may see that see nothing of the records.
 * Each test goes on where the one before it ended.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from "vitest";
import { z } from "zod";
import { words } from "../../bot/texts/en.ts";
import type { TeamsWindow } from "../../infra/screenshots/teams-window.ts";
import { inclusionProof } from "../../src/contract/checkpoints.ts";
import { type Finding, finding } from "../../src/contract/tampering.ts";
import { learnersList } from "../../src/register/columns.ts";
import { texts } from "../../tab/texts/en.ts";
import { findingInWords } from "../../tab/words/register.ts";
import { aFolder } from "../build.ts";
import type { HandledRow } from "../hand-in-sharepoint.ts";
import { type DemoGraph, startDemoGraph } from "./demo-graph.ts";
import { type LeapingServer, startLeapingServer } from "./leaping-server.ts";
import { seriousIn } from "./local-teams/axe.ts";
import { beyondTheSides } from "./local-teams/layout.ts";
import { goTo, openStageOn, read, type Stage } from "./local-teams/stage.ts";
import { personNamed } from "./local-teams.ts";
import { runProgram } from "./program.ts";
import { root } from "./running.ts";

const t = texts.register;
const { alarm } = words;
/** Lantern looks every half minute. Seconds. */
const soon = 31;

const body = z.object({ subjects: z.array(z.object({ name: z.string().optional() })) });

const parts = new AsyncDisposableStack();
const kept = parts.use(aFolder());
let graph: DemoGraph;
let stage: Stage<LeapingServer>;
let miriam: TeamsWindow;
let helen: TeamsWindow;
let isBroken = false;

/** The files that were taken away, by name. */
const downloaded: string[] = [];
/** What is found in the end, in the order of rows; and the names of those whom the touched records are about. */
let done: readonly Finding[] = [];
let secrets: readonly string[] = [];

beforeEach(() => {
  if (isBroken) throw new Error("The story ended in an earlier test.");
  onTestFailed(() => {
    isBroken = true;
  });
});

beforeAll(async () => {
  graph = parts.use(await startDemoGraph());
  stage = parts.use(await openStageOn((env) => startLeapingServer({ ...env, GRAPH_BASE_URL: graph.url })));
  [miriam, helen] = await Promise.all([stage.open("Miriam Okafor"), stage.open("Helen Marsh")]);
});

afterAll(() => parts.disposeAsync());

it("a DSL has everything checked, and reads what it was held against", async () => {
  const { tab } = miriam;
  await miriam.openTab();
  await tab.getByRole("link", { name: texts.navigation.register }).click();
  await tab.getByText(t.noticed.none).waitFor();
  await tab.getByRole("button", { name: t.check.now }).click();
  const result = tab.getByRole("region", { name: t.check.title });
  await result.getByRole("heading", { name: t.check.inStep }).waitFor();
  const [, said = ""] =
    /([\d,]+) entries and \d+ documents read, and held against one checkpoint/.exec(await read(result)) ?? [];
  expect(Number(said.replace(",", ""))).toBe((await graph.entries()).length);
});

it("takes a checkpoint away, by which everything is found as it was", async () => {
  const button = miriam.tab.getByRole("button", { name: t.checkpoints.downloadOf("learners") });
  const name = await keepDownload(() => button.click());
  expect(name).toMatch(/^lantern-checkpoint-learners-\d{4}-\d\d-\d\d\.json$/);
  const { code, said } = await verified(kept.file(name));
  expect(said).toContain("Everything is as Lantern left it.");
  expect(code).toBe(0);
});

it("takes the proof of an entry away, which a script of 59 lines that knows nothing of Lantern finds right", async () => {
  const { tab } = miriam;
  await tab
    .getByRole("navigation")
    .getByRole("link", { name: /^Today/ })
    .click();
  const reviewed = tab.getByRole("region", { name: texts.today.reviewed }).locator("[data-concern]").first();
  const reference = await reviewed.getAttribute("data-concern");
  await reviewed.click();
  await tab
    .getByRole("button", { name: texts.concern.more(texts.concern.entry["concern.raised"]) })
    .first()
    .click();
  const name = await keepDownload(() => tab.getByRole("menuitem", { name: texts.concern.proof.export }).click());
  expect(name).toBe(`lantern-proof-${reference}-1.json`);
  const script = join(root, "infra/verify/check-proof.mjs");
  const check = (file: string) => runProgram({ args: [script, file], env: {} });
  const right = await check(kept.file(name));
  expect(right.said).toContain(`yes: entry 1 of concern/${reference}`);
  expect(right.code).toBe(0);

  const proof = inclusionProof.parse(JSON.parse(readFileSync(kept.file(name), "utf8")));
  writeFileSync(kept.file("other.json"), JSON.stringify({ ...proof, header: { ...proof.header, seq: 2 } }));
  const wrong = await check(kept.file("other.json"));
  expect(wrong.said).toMatch(/^no: /);
  expect(wrong.code).toBe(1);
});

it("nothing in SharePoint stops somebody with every right there", async () => {
  const filed = (await graph.entries()).length;
  const hand = await graph.handOn(learnersList.displayName);
  const rows = await hand.rows();
  const [edited, removed, copied] = [rows[40] ?? fail(), rows[140] ?? fail(), rows[240] ?? fail()];
  secrets = [edited, removed, copied].flatMap(namesIn);
  const forged = "concern/C-222222#1";
  await hand.change(edited.id, { Summary: "Nothing was seen." });
  await hand.remove(removed.id);
  const { Title, Kind, Body } = copied.fields;
  await hand.insert({ Title, Kind, Body, EntryKey: forged, Stream: "concern/C-222222" });
  const after = new Map((await hand.rows()).map(({ id, fields }) => [id, fields]));
  expect(after.get(edited.id)?.Summary).toBe("Nothing was seen.");
  expect(after.has(removed.id)).toBe(false);

  const found = (what: string, itemId: string, key: unknown) =>
    finding.parse({ what, register: "learners", itemId, key });
  done = [
    found("edited", edited.id, edited.fields.EntryKey),
    found("removed", removed.id, removed.fields.EntryKey),
    // SharePoint counts on.
    found("inserted", String(filed + 1), forged),
  ];
});

it("what a hand did is told to the DSL at her desk and to the principal in chat, within half a minute", async () => {
  await goTo(miriam, "#/today");
  await miriam.tab.locator("[data-concern]").first().waitFor();
  await stage.server.leap(soon);
  await miriam.tab.getByRole("main").getByText(t.alarm).waitFor();
  const card = helen.card(alarm.title);
  await card.waitFor();
  expect(await read(card)).toMatch(new RegExp(`${alarm.records}\\s+3\\b`));
  await miriam.openChat();
  await miriam.card(alarm.title).waitFor();
  for (const { log } of [miriam, helen]) saysNothing(await read(log));
  await miriam.page.getByText(alarm.summary).first().waitFor();
});

it("nobody else is told", async () => {
  for (const name of ["Tom Bradshaw", "Ian Foster", "Daniel Price"]) {
    const { id } = await personNamed(stage.teams, name);
    expect((await stage.teams.cards(id)).filter(({ title }) => title === alarm.title)).toEqual([]);
  }
});

it("the alarm leads to the page that names what was done, and a check finds the same and no more", async () => {
  const { tab } = miriam;
  await miriam.card(alarm.title).getByRole("link", { name: alarm.open }).click();
  await tab.getByRole("heading", { level: 1, name: t.title }).waitFor();
  const noticed = tab.getByRole("listitem");
  const sentences = done.map((found) => findingInWords(found).text);
  await expect.poll(() => noticed.count()).toBe(done.length);
  for (const [i, sentence] of sentences.entries()) expect(await read(noticed.nth(i))).toContain(sentence);
  await tab.getByRole("button", { name: t.check.now }).click();
  await tab.getByRole("heading", { name: t.check.findings(done.length) }).waitFor();
  expect(await noticed.count()).toBe(done.length);

  // A record that is gone from SharePoint can be read here as it was.
  const [, removed] = done;
  const { reference } = findingInWords(removed ?? fail());
  await tab.getByRole("link", { name: reference ?? fail() }).click();
  await tab.getByRole("article").first().waitFor();
  await miriam.page.keyboard.press("Escape");
  await tab.getByRole("heading", { level: 1, name: t.title }).waitFor();
});

it("verification with the checkpoint that was taken away names the same, and its exit code tells", async () => {
  const [checkpoint = ""] = downloaded;
  const { code, said } = await verified(kept.file(checkpoint));
  for (const { itemId } of done.map((found) => ("itemId" in found ? found : fail())))
    expect(said).toMatch(new RegExp(`\\(item ${itemId} of the learners' register\\)`));
  expect(said).toContain("3 things are not as Lantern left it.");
  expect(code).toBe(1);
  saysNothing(said);
});

describe.each(["Helen Marsh", "Ian Foster"])("%s, who answers for the register and reads no records,", (name) => {
  it("sees the same findings, no name, and no way to a record", async () => {
    await using window = await stage.open(name);
    const { tab } = window;
    await window.openTab();
    await tab.getByRole("heading", { level: 1, name: t.title }).waitFor();
    for (const found of done) await tab.getByText(findingInWords(found).text).waitFor();
    expect(await tab.getByRole("navigation").getByRole("link").allInnerTexts()).toEqual([
      texts.navigation.myConcerns,
      texts.navigation.myActions,
      texts.navigation.register,
    ]);
    expect(await tab.getByRole("main").getByRole("link").count()).toBe(0);
    expect(await tab.getByRole("searchbox").count()).toBe(0);
    saysNothing(await read(tab.locator("body")));
    const { reference } = findingInWords(done[0] ?? fail());
    for (const place of [`#/concern/${reference}`, "#/search", "#/today"]) {
      await goTo(window, place);
      await tab.getByRole("heading", { name: texts.nothingHere.title }).waitFor();
      await goTo(window, "#/my-concerns");
      await tab.getByRole("heading", { name: texts.myConcerns.title }).waitFor();
    }
    expect(window.troubles).toEqual([]);
  });
});

it("a teacher has no register check, and the page answers as one that does not exist", async () => {
  await using daniel = await stage.open("Daniel Price");
  const { tab } = daniel;
  await daniel.openTab();
  await tab.getByRole("heading", { name: texts.myConcerns.title }).waitFor();
  expect(await tab.getByRole("navigation").getByRole("link").allInnerTexts()).toEqual([
    texts.navigation.myConcerns,
    texts.navigation.myActions,
  ]);
  await goTo(daniel, "#/register");
  await tab.getByRole("heading", { name: texts.nothingHere.title }).waitFor();
});

it("the alarm and the findings fit the narrowest phone in high contrast, and are read by everybody (WCAG 2.2 AA)", async () => {
  await using phone = await stage.open("Miriam Okafor", {
    size: { width: 320, height: 640 },
    phone: true,
    theme: "contrast",
  });
  const { page, tab } = phone;
  expect([await beyondTheSides(page.mainFrame()), await seriousIn(page.mainFrame())]).toEqual([[], []]);
  await phone.openTab();
  await tab.getByText(t.alarm).waitFor();
  const frame = await phone.frame();
  expect([await beyondTheSides(frame), await seriousIn(frame)]).toEqual([[], []]);
  await tab.getByRole("link", { name: t.alarmLink }).tap();
  await tab.getByRole("listitem").first().waitFor();
  await tab.getByRole("button", { name: t.checkpoints.show }).tap();
  expect([await beyondTheSides(frame), await seriousIn(frame)]).toEqual([[], []]);
});

function namesIn({ fields }: HandledRow): readonly string[] {
  const { subjects } = body.parse(JSON.parse(String(fields.Body)));
  return subjects.flatMap(({ name = "" }) => (name === "" ? [] : [name]));
}

/** What the browser is given when `begin` has begun it, kept under the name that it came with. */
async function keepDownload(begin: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([miriam.page.waitForEvent("download"), begin()]);
  const name = download.suggestedFilename();
  await download.saveAs(kept.file(name));
  downloaded.push(name);
  return name;
}

/** `npm run verify`, beside the server. */
function verified(checkpoint: string) {
  const env = { LANTERN_DATA: stage.data, GRAPH_BASE_URL: graph.url, PORT: String(stage.server.port) };
  const script = join(root, "infra/verify/main.ts");
  return runProgram({ args: [script, "--checkpoint", checkpoint], env, folder: root });
}

function saysNothing(shown: string): void {
  expect(secrets.length).toBeGreaterThan(0);
  for (const secret of secrets) expect(shown).not.toContain(secret);
}

function fail(): never {
  throw new Error("The story needs something that is not there.");
}
