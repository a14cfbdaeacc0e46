/** Whole stories from a school's days, told in the browser (test/e2e/stories): the first few, on one stage. */
import { afterAll, beforeAll } from "vitest";
import { openStage, type Stage } from "./local-teams/stage.ts";
import { childProtectionFile } from "./stories/child-protection-file.ts";
import { aDisagreement } from "./stories/disagreement.ts";
import { informationWithheld } from "./stories/information-withheld.ts";
import { lateEntry } from "./stories/late-entry.ts";
import { learnerNotOnTheList } from "./stories/learner-not-on-the-list.ts";
import { noteScanned } from "./stories/note-scanned.ts";

const parts = new AsyncDisposableStack();
let stage: Stage;

beforeAll(async () => {
  stage = parts.use(await openStage("empty"));
});

afterAll(() => parts.disposeAsync());

informationWithheld(() => stage);
aDisagreement(() => stage);
learnerNotOnTheList(() => stage);
noteScanned(() => stage);
lateEntry(() => stage);
childProtectionFile(() => stage);
