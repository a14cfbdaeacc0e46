import { describe, expect, it } from "vitest";
import { texts } from "../../../tab/texts/en.ts";
import { wayBack } from "../../../tab/words/way-back.ts";
import { aLearnerId } from "../../build.ts";

describe("the way back", () => {
  it.each([
    ["to Today, where nothing is said or what is said is nothing", "nowhere", "/today", texts.concern.back],
    ["to what was searched for", "search", "/search", texts.concern.backTo.search],
    ["to the list of learners", "learners", "/learners", texts.concern.backTo.learners],
    ["to the concern that one came from", "C-7K3M2Q", "/concern/C-7K3M2Q", "C-7K3M2Q"],
    ["to the chronology that one came from", aLearnerId(1), `/${aLearnerId(1)}`, texts.concern.chronology],
  ])("leads %s", (_, from, to, words) => expect(wayBack(from)).toEqual({ to, words }));
});
