/** Texts made of what nobody can see. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { isBlank } from "../../src/domain/refusal.ts";
import { somethingSeen } from "../chat.ts";
import { inSchool } from "../school.ts";

const spaces = ["\u0085", "\u2028\u2029", "\u2800", "\u3000"];
const steering = ["\u200b", "\u200d\u200c", "\u2060", "\u00ad", "\u3164", "\u115f", "\ufe0f", "\u{e0020}", "\u180e"];

describe("a text that shows nothing", () => {
  it.each([...spaces, ...steering, " \u200b\n"])("says nothing: %j", (text) => expect(isBlank(text)).toBe(true));

  it.each(["1", "?", "\u200bA\u200b", "👍🏽", "👨‍👩‍👧", "ا", "க்ஷ"])(
    "is told from one that shows something: %j",
    (text) => expect(isBlank(text)).toBe(false),
  );

  it(
    "makes no concern, neither as what was seen nor as whom it is about (R4.3)",
    inSchool(async ({ teacher }) => {
      const form = await teacher.chat.openForm();
      const unseen = { ...somethingSeen, learner: "", someoneElse: "\u200b", seen: "\u2060\u3164" };
      const again = await teacher.chat.press(form, words.form.submit, unseen);
      expect(again.title).toBe(words.form.title);
      expect(again.texts).toContain(refusalsInEnglish["seen-missing"]);
      expect(again.texts).toContain(refusalsInEnglish["learner-missing"]);
    }),
  );
});
