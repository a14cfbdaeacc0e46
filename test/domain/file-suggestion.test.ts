import { describe, expect, it } from "vitest";
import type { ConcernEntry } from "../../src/domain/concern-entries.ts";
import { concernsIn, openReferrals } from "../../src/domain/concerns-in.ts";
import { fileSuggestions } from "../../src/domain/file-suggestion.ts";
import { aConcernId, aReference, instant, placed, raised, stampAt, triaged } from "../build.ts";
import { aFile, fileClosed, fileOpened, referralConcluded, referralMade } from "../learner-files.ts";

function onFile(...entries: readonly ConcernEntry[]) {
  return placed(...entries).map((entry) => ({ stream: aConcernId(1), entry }));
}

const inNeed = triaged({ data: { threshold: "child-in-need" } });
const reference = aReference(1);

describe("a child protection file is suggested (R8.1)", () => {
  it.each(["child-in-need", "child-protection"] as const)("R8.1 when a concern stands at %s", (threshold) => {
    const entries = onFile(raised(), triaged({ data: { threshold } }));
    expect(fileSuggestions(aFile(), entries)).toEqual([{ because: "threshold", threshold, reference, at: instant(3) }]);
  });

  it("R8.1 when a referral was made, whatever the threshold", () => {
    const entries = onFile(raised(), triaged(), referralMade());
    const because = { because: "referral", agency: "Children’s social care", reference, at: instant(6) };
    expect(fileSuggestions(aFile(), entries)).toEqual([because]);
  });

  it.each([
    ["below that", aFile(), [triaged()]],
    ["once it was lowered again", aFile(), [inNeed, triaged(stampAt(8))]],
    ["while a file is open", aFile(fileOpened()), [inNeed]],
    ["for what was known when a file was closed", aFile(fileOpened(), fileClosed()), [inNeed]],
  ] as const)("R8.1 not %s", (_, file, later) => expect(fileSuggestions(file, onFile(raised(), ...later))).toEqual([]));

  it("R8.1 anew for what came after a file was closed", () => {
    const again = triaged({ ...stampAt(30), data: { threshold: "child-protection" } });
    expect(fileSuggestions(aFile(fileOpened(), fileClosed()), onFile(raised(), inNeed, again))).toHaveLength(1);
  });
});

describe("the concerns of a chronology (R8.1)", () => {
  it("R8.1 are folded from its entries in any order, and their referrals are open until they have an outcome", () => {
    const entries = onFile(raised(), referralMade(), referralMade(), referralConcluded());
    const concerns = concernsIn(entries.toReversed());
    expect(concerns.map(({ id }) => id)).toEqual([aConcernId(1)]);
    expect(openReferrals(concerns).map(({ seq }) => seq)).toEqual([3]);
  });
});
