/** The settings as they are looked at: the page, a form of each shape, one that was refused. */
import type { Frame, Page } from "playwright-core";
import { go, type Scene } from "./scene.ts";

async function open(frame: Page | Frame): Promise<void> {
  await go(frame, "#/settings");
  await frame.getByText("Several concerns in a short time", { exact: true }).waitFor();
}

export const settingScenes: Readonly<Record<string, Scene>> = {
  settings: { act: open },
  "settings-signals": {
    act: async (frame) => {
      await open(frame);
      await frame.getByRole("heading", { name: "Signals" }).evaluate((one) => one.scrollIntoView());
    },
  },
  "settings-duty": {
    act: async (frame) => {
      await open(frame);
      await frame.getByRole("heading", { name: "Duty" }).evaluate((one) => one.scrollIntoView());
    },
  },
  "settings-away": {
    act: async (frame) => {
      await open(frame);
      await frame.getByRole("button", { name: "Somebody is away" }).click();
      await frame.getByRole("heading", { name: "Away", exact: true }).evaluate((one) => one.scrollIntoView());
    },
  },
  "settings-agency": {
    act: async (frame) => {
      await open(frame);
      await frame.getByRole("button", { name: "Show the change" }).click();
      await frame.getByRole("button", { name: "Change Police, not urgent" }).click();
      await frame.getByRole("textbox", { name: "Telephone" }).scrollIntoViewIfNeeded();
    },
  },
  "settings-refused": {
    before: (world) => {
      world.decisions = {
        refused: "why-missing",
        field: "why",
        also: [{ refused: "setting-unusable", field: "frequent.count" }],
      };
    },
    act: async (frame) => {
      await open(frame);
      await frame.getByRole("button", { name: "Change Several concerns in a short time" }).click();
      await frame.getByRole("textbox", { name: "How many at least" }).fill("one");
      await frame.getByRole("button", { name: "Record the change" }).click();
      await frame.getByText("This cannot be used here").scrollIntoViewIfNeeded();
    },
  },
  "settings-more": {
    act: async (frame) => {
      await open(frame);
      const more = frame.getByRole("button", { name: "More", exact: true });
      if ((await more.count()) > 0) await more.click();
    },
  },
};
