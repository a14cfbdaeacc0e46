/** What a scene is, and the steps that several begin with. */
import type { Frame, Page } from "playwright-core";
import type { World } from "./world.ts";

export interface Scene {
  /** The deep link with which Teams opens the tab. */
  readonly sub?: string;
  /** Opened without a host. */
  readonly path?: string;
  /** What must be there before the picture. */
  readonly ready?: string;
  readonly before?: (world: World) => void | Promise<void>;
  readonly act?: (frame: Page | Frame, page: Page, world: World) => Promise<void>;
}

export const concern = "concern/C-7K3M2Q";
/** Goes to another page of the desk. */
export const go = (frame: Page | Frame, to: string) => frame.evaluate((hash) => window.location.assign(hash), to);
export const submit = (frame: Page | Frame) => frame.getByRole("button", { name: "Record decision" }).click();

/** Fills in a decision that can be sent. */
export async function writeDecision(frame: Page | Frame): Promise<void> {
  await frame.getByRole("radio", { name: /Child protection/ }).check();
  await frame.getByRole("textbox", { name: "Rationale" }).fill("Marks consistent with grip, and her own statement.");
  await frame.getByRole("textbox", { name: /Vulnerability/ }).fill("Asked through her communication board.");
}
