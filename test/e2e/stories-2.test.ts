/** Whole stories from a school's days, told in the browser (test/e2e/stories), on one stage. */
import { afterAll, beforeAll } from "vitest";
import { openStage, type Stage } from "./local-teams/stage.ts";
import { bruiseWithBodyMap } from "./stories/bruise-with-body-map.ts";
import { childOnChild } from "./stories/child-on-child.ts";
import { disclosureAtLunch } from "./stories/disclosure-at-lunch.ts";
import { twoAtOnce } from "./stories/two-at-once.ts";
import { underAMinute } from "./stories/under-a-minute.ts";

const parts = new AsyncDisposableStack();
let stage: Stage;

beforeAll(async () => {
  stage = parts.use(await openStage("empty"));
});

afterAll(() => parts.disposeAsync());

disclosureAtLunch(() => stage);
twoAtOnce(() => stage);
bruiseWithBodyMap(() => stage);
childOnChild(() => stage);
underAMinute(() => stage);
