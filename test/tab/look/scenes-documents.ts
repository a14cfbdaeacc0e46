/** Documents of a concern, looked at: attaching one, what stands in the way, opening one. */
import type { Frame, Page } from "playwright-core";
import { withAuthorisation, withDocuments } from "./fictional-documents.ts";
import { concern, go, type Scene } from "./scene.ts";
import type { World } from "./world.ts";

/** Goes to the page on which a document is attached. */
async function open(frame: Page | Frame): Promise<void> {
  await go(frame, `#/${concern}/document`);
  await frame.getByRole("button", { name: "Choose a file" }).waitFor();
}

const before = (world: World): void => {
  world.concern = withDocuments;
};

async function choose(frame: Page | Frame, name: string, bytes = "Dear Mrs Okafor"): Promise<void> {
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  await frame.locator("input[type=file]").setInputFiles(file);
}

const send = (frame: Page | Frame) => frame.getByRole("button", { name: "Attach", exact: true }).click();

async function fill(frame: Page | Frame): Promise<void> {
  await choose(frame, "Letter of Mrs Quill.pdf");
  await frame.getByRole("radio", { name: "A letter" }).check();
}

export const documentScenes: Readonly<Record<string, Scene>> = {
  attach: { sub: concern, before, act: open },
  "attach-missing": {
    sub: concern,
    before,
    act: async (frame) => {
      await open(frame);
      await send(frame);
      await frame.getByText("Choose a file.").waitFor();
    },
  },
  "attach-wrong-kind": {
    sub: concern,
    before,
    act: async (frame) => {
      await open(frame);
      await choose(frame, "Macros.docm");
      await frame.getByText("A record takes").waitFor();
    },
  },
  "attach-photograph": {
    sub: concern,
    before,
    act: async (frame) => {
      await open(frame);
      await choose(frame, "IMG_2041.JPG");
      await frame.getByRole("radio", { name: /photograph/ }).check();
    },
  },
  "attach-photograph-authorised": {
    sub: concern,
    before: (world) => {
      world.concern = withAuthorisation;
    },
    act: async (frame) => {
      await open(frame);
      await frame.getByRole("radio", { name: /photograph/ }).check();
    },
  },
  "attach-sending": {
    sub: concern,
    before,
    act: async (frame, _, world) => {
      await open(frame);
      await fill(frame);
      world.delay = 4_000;
      await send(frame);
      await frame.getByText("Please leave this page open").first().waitFor();
    },
  },
  "attach-refused": {
    sub: concern,
    before: (world) => {
      before(world);
      world.documents = { refused: "document-unsafe", field: "file" };
    },
    act: async (frame) => {
      await open(frame);
      await fill(frame);
      await send(frame);
      await frame.getByText("acts by itself").waitFor();
    },
  },
  "attach-fault": {
    sub: concern,
    before: (world) => {
      before(world);
      world.documents = "fault";
    },
    act: async (frame) => {
      await open(frame);
      await fill(frame);
      await send(frame);
      await frame.getByText("It is not known").waitFor();
    },
  },
  documents: {
    sub: concern,
    before,
    act: (frame) => frame.getByRole("button", { name: /Open IMG/ }).scrollIntoViewIfNeeded(),
  },
  "document-picture": {
    sub: concern,
    before,
    act: async (frame) => {
      await frame.getByRole("button", { name: /Open IMG/ }).click();
      await frame.locator("[role=dialog] img").waitFor();
    },
  },
  "document-text": {
    sub: concern,
    before,
    act: async (frame) => {
      await frame.getByRole("button", { name: /Open What/ }).click();
      await frame.locator("[role=dialog] pre").waitFor();
    },
  },
  "document-changed": {
    sub: concern,
    before: (world) => {
      before(world);
      world.documents = { refused: "document-changed" };
    },
    act: async (frame) => {
      await frame.getByRole("button", { name: /Open What/ }).click();
      await frame.getByText("not as it was attached").waitFor();
    },
  },
  "paper-destroyed": {
    sub: concern,
    before,
    act: async (frame) => {
      await frame.getByRole("button", { name: "Paper destroyed" }).click();
      await frame.getByRole("button", { name: "Record it" }).scrollIntoViewIfNeeded();
    },
  },
};
