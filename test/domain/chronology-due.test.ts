import { describe, expect, it } from "vitest";
import { chronologyDue } from "../../src/domain/chronology-due.ts";
import { instant, start, zone } from "../build.ts";
import { aFile, chronologyReviewed, fileOpened } from "../learner-files.ts";

describe("the next review of a chronology is due (R9.2)", () => {
  it.each([
    ["never, where none was set and no file is open", aFile(), [], undefined],
    ["on the day that whoever reviewed last named", aFile(chronologyReviewed()), [], "2027-02-23"],
    ["on the day a file was opened, where none was ever recorded", aFile(fileOpened()), [], "2026-11-24"],
    ["at once after an urgent referral that went ahead without one", aFile(), [instant(5)], "2026-11-24"],
    ["no more at once when a review has seen that referral", aFile(chronologyReviewed()), [start], "2027-02-23"],
    ["at once where the referral came after the review", aFile(chronologyReviewed()), [instant(5)], "2026-11-24"],
  ] as const)("R9.2 %s", (_, file, owed, due) => expect(chronologyDue(file, owed, zone)).toBe(due));
});
