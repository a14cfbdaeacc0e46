/** Whole stories from a school's days, told in the browser (test/e2e/stories): one that takes weeks, on a clock that leaps. */
import { afterAll, beforeAll } from "vitest";
import { type LeapingServer, startLeapingServer } from "./leaping-server.ts";
import { openStageOn, type Stage } from "./local-teams/stage.ts";
import { escalation } from "./stories/escalation.ts";
import { nobodyAnswers } from "./stories/nobody-answers.ts";

const parts = new AsyncDisposableStack();
let stage: Stage<LeapingServer>;

beforeAll(async () => {
  stage = parts.use(await openStageOn(startLeapingServer, ["--empty"]));
});

afterAll(() => parts.disposeAsync());

nobodyAnswers(() => stage);
escalation(() => stage);
