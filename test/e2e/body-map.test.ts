/** The body map's form in Chromium, by mouse, finger and keyboard, in every theme (R11.1). */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyMapCommand } from "../../src/contract/body-map.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { drawBodyMap } from "../../src/domain/body-map-drawing.ts";
import { frameOf } from "../../src/domain/body-map-outline.ts";
import type { BodyView } from "../../src/domain/body-map-view.ts";
import { bodyMapTexts as t } from "../../tab/texts/body-map-en.ts";
import { aBodyMap, aMark } from "../body-maps.ts";
import { type BodyMapStage, openBodyMapStage } from "../tab/body-map/stage.ts";
import { seriousIn } from "./local-teams/axe.ts";
import { beyondTheSides, isFocusSeen } from "./local-teams/layout.ts";
import { launchBrowser } from "./running.ts";

let stage: BodyMapStage;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  [stage, browser] = await Promise.all([openBodyMapStage(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage[Symbol.asyncDispose]();
});

interface Opened extends AsyncDisposable {
  readonly page: Page;
}

async function open({ width = 1200, touch = false, theme = "" } = {}): Promise<Opened> {
  stage.answer("recorded");
  const context = await browser.newContext({ viewport: { width, height: 800 }, hasTouch: touch, isMobile: touch });
  const page = await context.newPage();
  await page.goto(`${stage.address}#${theme}`);
  await figure(page, "front").waitFor();
  return { page, [Symbol.asyncDispose]: () => context.close() };
}

const figure = (page: Page, view: BodyView): Locator => page.locator(`svg[data-view=${view}]`);
const status = (page: Page): Locator => page.locator("[data-status]");
const rows = (page: Page): Locator => page.getByRole("listitem");

/** Where a point of a whole view is on the screen. */
async function onScreen(page: Page, view: BodyView, x: number, y: number): Promise<{ x: number; y: number }> {
  await figure(page, view).scrollIntoViewIfNeeded();
  const box = await figure(page, view).boundingBox();
  if (box === null) throw new Error("the figure is not to be seen");
  const frame = frameOf(view);
  return {
    x: box.x + ((x - frame.x) / frame.width) * box.width,
    y: box.y + ((y - frame.y) / frame.height) * box.height,
  };
}

async function click(page: Page, view: BodyView, x: number, y: number): Promise<void> {
  const at = await onScreen(page, view, x, y);
  await page.mouse.click(at.x, at.y);
}

async function tap(page: Page, view: BodyView, x: number, y: number): Promise<void> {
  const at = await onScreen(page, view, x, y);
  await page.touchscreen.tap(at.x, at.y);
}

/** Everything of the mark whose panel is open, but for its place. */
async function describeMark(page: Page, description: string): Promise<void> {
  await page.getByRole("radio", { name: "Oval" }).check();
  await page.getByRole("textbox", { name: t.mark.length }).fill("30");
  await page.getByRole("textbox", { name: t.mark.width }).fill("15");
  await page.getByRole("checkbox", { name: "Purple" }).check();
  await page.getByRole("textbox", { name: t.mark.description }).fill(description);
}

async function tellTheRest(page: Page): Promise<void> {
  await page.getByLabel(t.form.day).fill("2026-11-24");
  await page.getByLabel(t.form.time).fill("12:10");
  await page.getByRole("textbox", { name: t.form.context }).fill("She rolled up her sleeves to paint.");
  await page.getByRole("radio", { name: "Not given" }).check();
}

const record = (page: Page): Promise<void> => page.getByRole("button", { name: t.form.submit }).click();
const lastSent = () => bodyMapCommand.parse(stage.sent.at(-1));

describe("by mouse (R11.1)", () => {
  it("a mark is put, told of and recorded, and is shown with its words beside the drawing", async () => {
    await using opened = await open();
    const { page } = opened;
    await click(page, "back", 350, 450);
    await status(page).getByText(t.put(1, "Left forearm, back")).waitFor();
    await describeMark(page, "Darker in the middle.");
    await page.getByRole("button", { name: t.mark.done }).click();
    expect(await rows(page).textContent()).toBe("1Left forearm, backOval; 30 mm by 15 mm; purpleDarker in the middle.");
    await tellTheRest(page);
    await record(page);
    await page.getByRole("img", { name: "Whole body, back, with mark 1" }).waitFor();
    const { map, occurred } = lastSent();
    expect(occurred).toEqual({ day: "2026-11-24", time: "12:10" });
    expect(map).toMatchObject({ observer: "Tom Okafor", firstAid: "not-given", noneSeen: false });
    const [mark] = map.marks;
    expect(mark).toMatchObject({ view: "back", shape: "oval", size: { length: 30, width: 15 }, colours: ["purple"] });
    expect(Math.abs((mark?.x ?? 0) - 350) + Math.abs((mark?.y ?? 0) - 450)).toBeLessThan(6);
    expect(await seriousIn(page.mainFrame())).toEqual([]);
  });

  it("a mark is dragged to where it was, taken back and done again", async () => {
    await using opened = await open();
    const { page } = opened;
    await click(page, "front", 452, 725);
    await status(page).getByText(t.put(1, "Right knee")).waitFor();
    const from = await onScreen(page, "front", 452, 725);
    const to = await onScreen(page, "front", 548, 725);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y);
    await page.mouse.move(to.x, to.y);
    await page.mouse.up();
    await status(page).getByText(t.moved(1, "Left knee")).waitFor();
    await page.getByRole("button", { name: t.undo }).click();
    await rows(page).getByText("Right knee").waitFor();
    await page.getByRole("button", { name: t.undo }).click();
    await rows(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: t.redo }).click();
    await page.getByRole("button", { name: t.redo }).click();
    await rows(page).getByText("Left knee").waitFor();
  });

  it("a small part is zoomed, moved about, and marked exactly", async () => {
    await using opened = await open();
    const { page } = opened;
    await page.getByRole("tab", { name: t.groups.hands }).click();
    const nearer = page.getByRole("button", { name: t.zoomIn("Left hand, palm") });
    await nearer.click();
    const box = await figure(page, "left-palm").boundingBox();
    if (box === null) throw new Error("the figure is not to be seen");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    // Down by so much that the tip of the middle finger, which was out of sight, comes into it.
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 20);
    await page.mouse.move(x, y + 140);
    await page.mouse.up();
    expect(await rows(page).count()).toBe(0);
    const tip = await figure(page, "left-palm").evaluate(
      (svg, at) => {
        const matrix = (svg as SVGSVGElement).getScreenCTM();
        if (matrix === null) throw new Error("not drawn");
        const { x, y } = new DOMPoint(at.x, at.y).matrixTransform(matrix);
        return { x, y };
      },
      { x: 465, y: 110 },
    );
    await page.mouse.click(tip.x, tip.y);
    await status(page).getByText(t.put(1, "Left middle finger, tip, palm side")).waitFor();
    await page.getByRole("tab", { name: `${t.groups.hands} (1)` }).waitFor();
  });

  it("nothing is put beside the figure, and it says so", async () => {
    await using opened = await open();
    const { page } = opened;
    await click(page, "front", 290, 100);
    await status(page)
      .getByText(/^Beside the figure\. The nearest part is: Right/)
      .waitFor();
    expect(await rows(page).count()).toBe(0);
  });
});

describe("by keyboard (R11.1)", () => {
  it("the pointer says where it is, puts marks, moves one and removes one, with no mouse at all", async () => {
    await using opened = await open();
    const { page } = opened;
    const { keyboard } = page;
    await page.getByRole("textbox", { name: t.form.observerRole }).focus();
    for (let i = 0; i < 20 && !(await isFocused(figure(page, "front"))); i += 1) await keyboard.press("Tab");
    await status(page).getByText(t.here("Middle of the chest")).waitFor();
    expect(await isFocusSeen(page, page.mainFrame())).toBe(true);
    for (let i = 0; i < 3; i += 1) await keyboard.press("ArrowRight");
    await status(page).getByText(t.here("Chest, left side")).waitFor();
    for (let i = 0; i < 3; i += 1) await keyboard.press("Shift+ArrowRight");
    await status(page)
      .getByText(/^Beside the figure/)
      .waitFor();
    await keyboard.press("Enter");
    expect(await rows(page).count()).toBe(0);
    for (let i = 0; i < 3; i += 1) await keyboard.press("Shift+ArrowLeft");
    await keyboard.press("Enter");
    await status(page).getByText(t.put(1, "Chest, left side")).waitFor();

    await expect.poll(() => isFocused(page.getByRole("radio", { name: "Round" }))).toBe(true);
    await keyboard.press("Space");
    await keyboard.press("Tab");
    await keyboard.type("12");
    await keyboard.press("Tab");
    await keyboard.press("Tab");
    await keyboard.press("Space");
    await page.getByRole("checkbox", { name: "Red", exact: true }).and(page.locator(":checked")).waitFor();
    await page.getByRole("textbox", { name: t.mark.description }).focus();
    await keyboard.type("A ring, paler within.");
    await page.getByRole("button", { name: t.mark.done }).focus();
    await keyboard.press("Enter");
    await expect.poll(() => isFocused(figure(page, "front"))).toBe(true);
    await rows(page).getByText("Round; 12 mm across; red").waitFor();

    await page.getByRole("button", { name: t.list.edit(1) }).press("Enter");
    await page.getByRole("button", { name: t.mark.move, exact: true }).press("Enter");
    await expect.poll(() => isFocused(figure(page, "front"))).toBe(true);
    await keyboard.press("Shift+ArrowDown");
    await keyboard.press("Escape");
    await status(page).getByText(t.stayed(1)).waitFor();
    await page.getByRole("button", { name: t.mark.move, exact: true }).press("Enter");
    for (let i = 0; i < 2; i += 1) await keyboard.press("Shift+ArrowDown");
    await keyboard.press("Enter");
    await status(page).getByText(t.moved(1, "Upper abdomen, left side")).waitFor();

    await page.getByRole("button", { name: t.list.remove(1) }).press("Enter");
    await status(page).getByText(t.removed(1)).waitFor();
    await expect.poll(() => isFocused(page.getByRole("heading", { name: t.list.title, exact: true }))).toBe(true);
    await keyboard.press("Control+z");
    await rows(page).getByText("Upper abdomen, left side").waitFor();
  });

  it("a mark that lies there already is opened, and plus and minus zoom", async () => {
    await using opened = await open();
    const { page } = opened;
    await page.getByRole("textbox", { name: t.form.observerRole }).focus();
    for (let i = 0; i < 20 && !(await isFocused(figure(page, "front"))); i += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: t.mark.done }).press("Enter");
    await status(page)
      .getByText(/Mark 1 is here/)
      .waitFor();
    const whole = await figure(page, "front").getAttribute("viewBox");
    await page.keyboard.press("+");
    expect(await figure(page, "front").getAttribute("viewBox")).not.toBe(whole);
    await page.keyboard.press("-");
    expect(await figure(page, "front").getAttribute("viewBox")).toBe(whole);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: t.mark.title(1) }).waitFor();
    expect(await rows(page).count()).toBe(1);
  });
});

describe("with one hand on a phone of 320 px (R11.1)", () => {
  it("a mark is tapped, told of, dragged by a finger and recorded; nothing is cut off", async () => {
    await using opened = await open({ width: 320, touch: true });
    const { page } = opened;
    const isFine = async () => expect(await beyondTheSides(page.mainFrame())).toEqual([]);
    await isFine();
    await page.getByRole("tab", { name: t.views.back, exact: true }).tap();
    await tap(page, "back", 550, 500);
    await status(page).getByText(t.put(1, "Right buttock")).waitFor();
    await describeMark(page, "x".repeat(300));
    await isFine();
    await page.getByRole("button", { name: t.mark.done }).tap();
    await fingerDrag(page, await onScreen(page, "back", 550, 500), await onScreen(page, "back", 450, 500));
    await status(page).getByText(t.moved(1, "Left buttock")).waitFor();
    await tellTheRest(page);
    await record(page);
    await page.getByRole("img", { name: /Whole body, back/ }).waitFor();
    await isFine();
    expect(lastSent().map.marks[0]).toMatchObject({ view: "back", description: "x".repeat(300) });
  });

  it("a finger that scrolls the page puts no mark", async () => {
    await using opened = await open({ width: 320, touch: true });
    const { page } = opened;
    const at = await onScreen(page, "front", 500, 300);
    await fingerDrag(page, at, { x: at.x, y: at.y - 200 });
    expect(await rows(page).count()).toBe(0);
  });
});

describe("what was written stays (R11.1)", () => {
  it("where something is missing: each thing is named where it belongs, and the focus is on the first", async () => {
    await using opened = await open();
    const { page } = opened;
    await record(page);
    await page.getByText(refusalsInEnglish["marks-missing"]).waitFor();
    for (const code of ["day-missing", "time-missing", "context-missing", "first-aid-missing"] as const)
      await page.getByText(refusalsInEnglish[code]).waitFor();
    expect(await isFocused(page.getByLabel(t.form.day))).toBe(true);
    await tellTheRest(page);
    await click(page, "front", 500, 300);
    await record(page);
    // The panel of the mark is open, and its first field that is wrong is where one goes on.
    for (const code of [
      "mark-shape-missing",
      "mark-size-missing",
      "mark-colour-missing",
      "mark-description-missing",
    ] as const)
      await page.getByText(refusalsInEnglish[code]).waitFor();
    await expect.poll(() => isFocused(page.getByRole("radio", { name: "Round" }))).toBe(true);
    await page.getByText(t.form.wrong(4)).waitFor();
  });

  it("where the server fails, and where it refuses", async () => {
    await using opened = await open();
    const { page } = opened;
    await click(page, "front", 500, 300);
    await describeMark(page, "Paler at the edge.");
    await tellTheRest(page);
    stage.answer(undefined);
    await record(page);
    await page.getByText(t.form.failed).waitFor();
    stage.answer({ refused: "in-the-future", field: "day" });
    await record(page);
    await page.getByText(refusalsInEnglish["in-the-future"]).waitFor();
    expect(await isFocused(page.getByLabel(t.form.day))).toBe(true);
    expect(await page.getByRole("textbox", { name: t.mark.description }).inputValue()).toBe("Paler at the edge.");
    stage.answer("recorded");
    await record(page);
    await page.getByRole("img", { name: /Whole body, front/ }).waitFor();
  });

  it("that no mark was seen is recorded as such", async () => {
    await using opened = await open();
    const { page } = opened;
    await page.getByRole("checkbox", { name: t.list.noneSeen }).check();
    await tellTheRest(page);
    await record(page);
    await page.getByText(t.list.isNone).waitFor();
    expect(lastSent().map).toMatchObject({ noneSeen: true, marks: [] });
  });
});

describe.each(["", "dark", "contrast"])("axe finds nothing serious in the theme %j (WCAG 2.2 AA)", (theme) => {
  it.each([1200, 320])(
    "at %i px: empty, with a mark and what is wrong with it, in every part of the body",
    async (width) => {
      await using opened = await open({ width, theme });
      const { page } = opened;
      const isFine = async () => expect(await seriousIn(page.mainFrame())).toEqual([]);
      await isFine();
      await click(page, "front", 500, 300);
      await record(page);
      await page.getByText(refusalsInEnglish["mark-colour-missing"]).waitFor();
      await isFine();
      for (const group of [t.groups.head, t.groups.hands, t.groups.feet]) {
        await page.getByRole("tab", { name: group }).click();
        await isFine();
      }
    },
  );
});

it("a drawing is one that the browser takes for what it is, whatever was written in it (R11.1)", async () => {
  await using opened = await open();
  const hostile = `</text><script>window.harmed = true</script> & "'<!-- ]]> \u0000 \ud800 😀 \u202e`;
  const map = aBodyMap({
    context: hostile,
    observer: hostile,
    marks: [aMark({ description: hostile, ownColour: hostile })],
  });
  const drawing = drawBodyMap(map, { day: "2026-11-24", time: "12:10", about: hostile });
  const found = await opened.page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const image = new Image();
    const loaded = new Promise<boolean>((resolve) => {
      image.onload = () => resolve(image.naturalWidth === 1000);
      image.onerror = () => resolve(false);
    });
    image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    const errors = parsed.querySelectorAll("parsererror").length;
    return loaded.then((drawn) => ({ drawn, errors, scripts: parsed.querySelectorAll("script").length }));
  }, drawing);
  expect(found).toEqual({ drawn: true, errors: 0, scripts: 0 });
});

function isFocused(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement);
}

/** A finger put down, moved and lifted, as the browser's own input has it. */
async function fingerDrag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [from]);
  for (let step = 1; step <= 8; step += 1)
    await touch("touchMove", [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }]);
  await touch("touchEnd", []);
  await session.detach();
}
