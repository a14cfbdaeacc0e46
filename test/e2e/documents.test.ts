/** Documents in the true desk in Chromium: attached by keyboard and by dropping, opened, saved, and the paper of a scan (R4.2b, R11.2). */
import { readFile } from "node:fs/promises";
import type { Frame, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deskAs } from "../../infra/screenshots/desk.ts";
import type { TeamsWindow } from "../../infra/screenshots/teams-window.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { documentTexts } from "../../tab/texts/documents-en.ts";
import { workTexts } from "../../tab/texts/work-en.ts";
import { aPdf, aPng } from "../documents/files.ts";
import { seriousIn } from "./local-teams/axe.ts";
import { goTo, openStage, type Stage } from "./local-teams/stage.ts";
import { personNamed } from "./local-teams.ts";

const { attach, list, paper, photograph } = documentTexts;
/** A file's name may hold a learner's. It is in no record but those that this file makes. */
const secret = "Wilhelmina";

const parts = new AsyncDisposableStack();
let stage: Stage;
let dsl: TeamsWindow;
let reference = "";
const asked: string[] = [];

beforeAll(async () => {
  stage = parts.use(await openStage("demo"));
  dsl = await stage.open("Miriam Okafor");
  await dsl.openTab();
  const { id } = await personNamed(stage.teams, "Miriam Okafor");
  ({ reference } = await (await deskAs(stage.server.address, id)).newestReviewed());
  // From now on: a chooser that opens before somebody listens would stand there unseen.
  dsl.page.on("filechooser", () => undefined);
  dsl.page.on("request", (request) => asked.push(request.url()));
});

afterAll(() => parts.disposeAsync());

const button = (name: string): Locator => dsl.tab.getByRole("button", { name, exact: true });

/** The page on which a document is attached. */
async function toAttach(): Promise<Frame> {
  await goTo(dsl, `#/concern/${reference}/document`);
  await dsl.tab.getByRole("heading", { level: 1, name: attach.title }).waitFor();
  return dsl.frame();
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

/** Drops a file onto the page, as a mouse does. */
async function drop(frame: Frame, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await frame.evaluateHandle(
    ({ title, content }) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([Uint8Array.from(content)], title));
      return dropped;
    },
    { title: name, content: [...bytes] },
  );
  const zone = frame.getByRole("group", { name: attach.file });
  await zone.dispatchEvent("dragover", { dataTransfer: transfer });
  await frame.getByText(attach.letGo).waitFor();
  await zone.dispatchEvent("drop", { dataTransfer: transfer });
}

it("a scanned note is attached by keyboard alone, saved byte for byte, and its paper recorded as destroyed", async () => {
  const { page, tab } = dsl;
  await goTo(dsl, `#/concern/${reference}`);
  await hasFocus(tab.getByRole("heading", { level: 1 }));
  await button(workTexts.title).press("Enter");
  await tab.getByRole("menuitem", { name: attach.title }).press("Enter");
  await hasFocus(tab.getByRole("heading", { level: 1, name: attach.title }));
  await page.keyboard.press("Tab");
  await hasFocus(button(attach.choose));
  await choose(page, `Note of ${secret}.pdf`, aPdf());
  await tab.getByText(attach.chosen(`Note of ${secret}.pdf`, "244 bytes")).waitFor();
  await tab.getByRole("radio", { name: attach.purposes.letter }).focus();
  await page.keyboard.press("ArrowUp");
  await hasFocus(tab.getByRole("radio", { name: attach.purposes["handwritten-note"] }));
  await page.keyboard.press("Tab");
  await page.keyboard.type("Written at lunch, scanned in the office.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const row = tab
    .getByRole("listitem")
    .filter({ hasText: `Note of ${secret}.pdf` })
    .last();
  await row.waitFor();
  await hasFocus(tab.getByRole("article").filter({ hasText: secret }));

  const download = page.waitForEvent("download");
  await row.getByRole("button", { name: list.saveNamed(`Note of ${secret}.pdf`) }).press("Enter");
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(new RegExp(`^${reference}-entry-\\d+\\.pdf$`));
  expect(await readFile(await saved.path())).toEqual(Buffer.from(aPdf()));
  await row.getByText(list.saved).waitFor();

  await tab.getByText(workTexts.waiting.paper).waitFor();
  await button(paper.title).press("Enter");
  await tab.getByLabel(paper.how).fill("Cross-cut shredder");
  await tab.getByLabel(paper.who).fill("Miriam Okafor");
  await tab.getByLabel(paper.on).fill(new Date().toISOString().slice(0, 10));
  await button(paper.submit).press("Enter");
  await tab.getByText(workTexts.waiting.paper).waitFor({ state: "detached" });
  await tab.getByText("Cross-cut shredder").waitFor();
});

it("a file that acts is refused where it was chosen, and everything else that was written stays", async () => {
  const { tab } = dsl;
  const frame = await toAttach();
  await drop(frame, "Macros.docm", new Uint8Array(10));
  await tab.getByText(refusalsInEnglish["document-kind"]).waitFor();
  await drop(frame, "Report.pdf", aPdf("<< /S /JavaScript /JS (1) >>"));
  await tab.getByText(refusalsInEnglish["document-kind"]).waitFor({ state: "detached" });
  await tab.getByRole("radio", { name: attach.purposes.report }).check();
  await tab.getByLabel(attach.note).fill("From the hospital.");
  await button(attach.submit).click();
  await tab.getByText(refusalsInEnglish["document-unsafe"]).waitFor();
  await hasFocus(button(attach.chooseAnother));
  expect(await seriousIn(frame)).toEqual([]);
  // Looking elsewhere loses nothing.
  await goTo(dsl, "#/today");
  await toAttach();
  expect(await tab.getByLabel(attach.note).inputValue()).toBe("From the hospital.");
  await drop(frame, "Report.pdf", aPdf());
  await button(attach.submit).click();
  await tab.getByRole("listitem").filter({ hasText: "Report.pdf" }).last().waitFor();
});

it("a photograph is told what it needs first, and once its reason is on file it is attached and opened (R11.2)", async () => {
  const { page, tab } = dsl;
  const frame = await toAttach();
  await drop(frame, "IMG_0001.png", aPng({ width: 64, height: 48 }));
  await tab.getByRole("radio", { name: attach.purposes.photograph }).check();
  await tab.getByRole("heading", { name: photograph.title }).waitFor();
  await button(attach.submit).click();
  await tab.getByText(refusalsInEnglish["photograph-not-authorised"]).waitFor();
  await button(photograph.submit).click();
  await tab.getByText(refusalsInEnglish["photograph-reason-missing"]).waitFor();
  await tab.getByLabel(photograph.reason).fill("The hospital asked for it: the mark fades.");
  await button(photograph.submit).click();
  await tab.getByText(photograph.there).waitFor();
  expect(await seriousIn(frame)).toEqual([]);
  await button(attach.submit).click();
  const open = tab.getByRole("button", { name: list.openNamed("IMG_0001.png") }).last();
  await open.click();
  const picture = tab.getByRole("dialog").getByRole("img", { name: "IMG_0001.png" });
  await expect.poll(() => picture.evaluate((image) => Reflect.get(image, "naturalWidth"))).toBe(64);
  expect(await seriousIn(frame)).toEqual([]);
  await page.keyboard.press("Escape");
  await hasFocus(open);
});

it("no name of a file stands in an address or in the log (R18.1)", () => {
  expect(asked.some((url) => url.includes("/documents/"))).toBe(true);
  for (const trace of [...asked, stage.server.output()]) expect(trace).not.toContain(secret);
  expect(dsl.troubles).toEqual([]);
});

async function hasFocus(place: Locator): Promise<void> {
  await expect.poll(() => place.evaluate((element) => element === document.activeElement)).toBe(true);
}
