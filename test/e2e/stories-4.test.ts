/** Whole stories from a school's days, told in the browser (test/e2e/stories), on one stage: of what is asked, quoted and put right. */
import { afterAll, beforeAll } from "vitest";
import { openStage, type Stage } from "./local-teams/stage.ts";
import { correction } from "./stories/correction.ts";
import { onlineFromAMessage } from "./stories/online-from-a-message.ts";
import { questionAndAnswer } from "./stories/question-and-answer.ts";

const parts = new AsyncDisposableStack();
let stage: Stage;

beforeAll(async () => {
  stage = parts.use(await openStage("empty"));
});

afterAll(() => parts.disposeAsync());

onlineFromAMessage(() => stage);
correction(() => stage);
questionAndAnswer(() => stage);
