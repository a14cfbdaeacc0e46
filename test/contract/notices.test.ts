import { describe, expect, it } from "vitest";
import { notice } from "../../src/contract/notices.ts";
import { anAlert, aReference, start } from "../build.ts";

const reviewed = { type: "concern-reviewed", concern: aReference(1), reviewedAt: start };
const { type: _, ...alert } = anAlert();
const receipt = { ...alert, type: "concern-receipt", typed: false, replaces: "1700000000000" };
const { replaces: __, ...receiptAfterDialog } = receipt;
const all = [anAlert(), receipt, receiptAfterDialog, reviewed];

describe("a notice (R18.1)", () => {
  it.each(all)("$type is a reference, times and flags", (one) => expect(notice.parse(one)).toEqual(one));

  it("has no room for a name or a word of a record", () => {
    for (const one of all) {
      for (const field of ["learner", "name", "text", "summary", "seen"])
        expect(notice.safeParse({ ...one, [field]: "Ada Quill" }).success, `${one.type} ${field}`).toBe(false);
      for (const field of Object.keys(one).filter((name) => name !== "replaces"))
        expect(notice.safeParse({ ...one, [field]: "Ada Quill" }).success, `${one.type} ${field}`).toBe(false);
    }
  });
});
