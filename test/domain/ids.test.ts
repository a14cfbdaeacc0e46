import { describe, expect, it } from "vitest";
import {
  concernId,
  isConcernId,
  isConcernReference,
  isLearnerId,
  isStaffId,
  learnerIdOf,
  referenceLetters,
  referenceOf,
  staffIdOf,
} from "../../src/domain/ids.ts";
import { aConcernId, aLearnerId, aReference, aStaffId, uuid } from "../build.ts";

describe("an id", () => {
  it("says what it names, and is not taken for that of another kind", () => {
    expect(isStaffId(aStaffId(1))).toBe(true);
    expect(isLearnerId(aLearnerId(1))).toBe(true);
    expect(isConcernId(aConcernId(1))).toBe(true);
    expect(isStaffId(aLearnerId(1))).toBe(false);
    expect(isLearnerId(aStaffId(1))).toBe(false);
    expect(isConcernId(aReference(1))).toBe(false);
  });

  it.each([uuid(1), `staff/${uuid(1)} `, `staff/${uuid(1)}\n`, "staff/", "staff/x", `staff/${uuid(10).toUpperCase()}`])(
    "of a member of staff is not %j",
    (text) => expect(isStaffId(text)).toBe(false),
  );

  it("is made from a directory's object id in either case, and from nothing else", () => {
    expect(staffIdOf(uuid(10).toUpperCase())).toBe(aStaffId(10));
    expect(learnerIdOf(uuid(10).toUpperCase())).toBe(aLearnerId(10));
    expect(staffIdOf("me")).toBeUndefined();
    expect(learnerIdOf(`${uuid(1)}/..`)).toBeUndefined();
  });
});

describe("a reference", () => {
  it("has no letter that is misread or misheard", () => expect(referenceLetters).not.toMatch(/[01ILOU]/));

  it.each(["C-7K3M2", "C-7K3M2QQ", "c-7k3m2q", "C-7K3M2O", "C-7K3M21", "7K3M2Q", "C-7K3M2Q\n", "C-7K3M2Q' or 1=1"])(
    "is not %j",
    (text) => expect(isConcernReference(text)).toBe(false),
  );

  it("and the concern's stream lead to each other", () => {
    expect(concernId("C-7K3M2Q")).toBe("concern/C-7K3M2Q");
    expect(referenceOf("concern/C-7K3M2Q")).toBe("C-7K3M2Q");
    expect(() => referenceOf("concern/C-nonsense")).toThrow(TypeError);
  });
});
