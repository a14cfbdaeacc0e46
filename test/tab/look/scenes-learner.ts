/** A learner's page as it is looked at: the ordinary one, filtered, with each form open, refused, out of reach, empty. */
import type { Frame, Page } from "playwright-core";
import { go, type Scene } from "./scene.ts";

const learner = "#/learner/00000000-0000-4000-8000-000000000001";

async function list(frame: Page | Frame): Promise<void> {
  await go(frame, "#/learners");
  await frame.locator("[data-learner]").first().waitFor();
}

async function open(frame: Page | Frame): Promise<void> {
  await go(frame, learner);
  await frame.getByText("In the order in which").waitFor();
}

/** Opens a form and brings it into sight. */
async function openForm(frame: Page | Frame, button: string): Promise<void> {
  await open(frame);
  await frame.getByRole("button", { name: button, exact: true }).click();
  await frame.locator("form[aria-label]").waitFor();
}

export const learnerScenes: Readonly<Record<string, Scene>> = {
  learners: { act: list },
  "learners-found": {
    act: async (frame) => {
      await list(frame);
      await frame.getByRole("searchbox", { name: "Find a learner by name" }).fill("w");
      await frame.getByText("1 learner found").first().waitFor();
    },
  },
  "learners-nobody": {
    act: async (frame) => {
      await list(frame);
      await frame.getByRole("searchbox", { name: "Find a learner by name" }).fill("zzz");
      await frame.getByText("is called").first().waitFor();
    },
  },
  "learners-empty": {
    before: (world) => {
      world.emptyLists = true;
    },
    act: (frame) => go(frame, "#/learners"),
  },
  "learners-back": {
    act: async (frame, page) => {
      await list(frame);
      await frame.getByRole("heading", { name: "Learners" }).click();
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await frame.getByText("In the order in which").waitFor();
      await frame.getByRole("link", { name: "Learners" }).last().click();
      await frame.locator("[data-learner]:focus").waitFor();
    },
  },
  learner: { act: open },
  "learner-panel": {
    act: async (frame) => {
      await open(frame);
      await frame.getByRole("heading", { name: "Still open" }).scrollIntoViewIfNeeded();
    },
  },
  "learner-chronology": {
    act: async (frame) => {
      await open(frame);
      await frame.getByRole("heading", { name: "Chronology", exact: true }).evaluate((one) => one.scrollIntoView());
    },
  },
  "learner-filtered": {
    act: async (frame) => {
      await open(frame);
      await frame.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Decisions" });
      await frame.getByText(/2 of \d+ entries/).waitFor();
      await frame.getByText(/The filter hides/).scrollIntoViewIfNeeded();
    },
  },
  "learner-review": {
    act: async (frame) => {
      await openForm(frame, "Record a review");
      await frame.getByRole("textbox", { name: "What the reading shows" }).scrollIntoViewIfNeeded();
    },
  },
  "learner-refused": {
    before: (world) => {
      world.decisions = {
        refused: "meeting-form-missing",
        field: "form",
        also: [
          { refused: "attendees-missing", field: "attendees" },
          { refused: "meeting-notes-missing", field: "notes" },
        ],
      };
    },
    act: async (frame) => {
      await openForm(frame, "Record a meeting");
      await frame.getByRole("textbox", { name: /^Day/ }).last().fill("2026-11-23");
      await frame.getByRole("button", { name: "Record the meeting" }).click();
      await frame.getByText("Choose what kind of meeting it was.").waitFor();
    },
  },
  "learner-unreachable": {
    act: async (frame, _, world) => {
      await openForm(frame, "Close it");
      await frame.getByRole("textbox", { name: "Rationale" }).fill("She is safe at home now.");
      world.down = true;
      await frame.getByRole("button", { name: "Close the file" }).click();
      await frame.locator("form").getByText("Not saved. Your text is still here.").waitFor();
      const kept = await frame.getByRole("textbox", { name: "Rationale" }).inputValue();
      if (kept !== "She is safe at home now.") throw new Error("the text was not kept");
    },
  },
  "learner-amend": {
    act: async (frame) => {
      await open(frame);
      await frame.getByRole("button", { name: /^Correct or annotate: Meeting/ }).click();
      await frame.getByRole("textbox", { name: /What should be read/ }).scrollIntoViewIfNeeded();
    },
  },
  "learner-access": {
    act: async (frame) => {
      await open(frame);
      await frame.getByRole("button", { name: "Show who has looked" }).click();
      await frame.getByText(/It reaches back/).scrollIntoViewIfNeeded();
    },
  },
  "learner-empty": {
    before: (world) => {
      world.emptyLists = true;
    },
    act: async (frame) => {
      await go(frame, learner);
      await frame.getByText("Nothing has been recorded").waitFor();
    },
  },
};
