import { describe, expect, it } from "vitest";
import { amendOnFile } from "../../src/domain/amend-on-file.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { accepted, ada } from "../build.ts";
import { aFile, fileOpened, learnerLinked, meetingHeld, onFile } from "../learner-files.ts";

const correction = { of: 2, what: "It was on Thursday.", why: "I read my own notes again." };
const file = aFile(fileOpened(), meetingHeld());

describe("an entry of a learner's file is corrected (R17.1)", () => {
  it("R17.1 beside the original, which stays as it is, and about whom the original is", () => {
    const [entry] = accepted(amendOnFile(file, correction, onFile));
    expect(entry).toEqual({ kind: "amendment.recorded", ...onFile.stamp, subjects: [ada], data: correction });
    const { protection } = aFile(fileOpened(), meetingHeld(), ...(entry === undefined ? [] : [entry]));
    expect(protection).toEqual(file.protection);
    const [link] = accepted(amendOnFile(aFile(learnerLinked()), { ...correction, of: 1 }, onFile));
    expect(link?.subjects).toEqual(learnerLinked().subjects);
  });

  it.each([
    ["without what is to be read", { what: " " }, "amendment-missing", "what"],
    ["with words too long to hold", { what: "x".repeat(longestText + 1) }, "text-too-long", "what"],
    ["without a reason", { why: "" }, "why-missing", "why"],
    ["where there is no such entry", { of: 3 }, "entry-unknown", "of"],
  ])("R17.1 never %s", (_, changes, refused, field) =>
    expect(amendOnFile(file, { ...correction, ...changes }, onFile)).toEqual({ refused, field }),
  );

  it("R17.1 once when it is sent again, and not itself: another correction stands beside the original", () => {
    const [entry] = accepted(amendOnFile(file, correction, onFile));
    const amended = aFile(fileOpened(), meetingHeld(), ...(entry === undefined ? [] : [entry]));
    expect(amendOnFile(amended, correction, onFile)).toEqual([]);
    expect(amendOnFile(amended, { ...correction, of: 3 }, onFile)).toEqual({
      refused: "entry-not-correctable",
      field: "of",
    });
  });
});
