import { describe, expect, it } from "vitest";
import { addAccount, laterAccount } from "../../src/domain/add-account.ts";
import type { Concern } from "../../src/domain/concern.ts";
import type { AccountAdded } from "../../src/domain/concern-entries.ts";
import type { RaiseConcern } from "../../src/domain/raise.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, accountAdded, ada, aLearnerId, aRaise, raised, stamp, stampAt } from "../build.ts";

const account = aRaise().account;
const eve = { learner: aLearnerId(2), name: "Eve Marsh" };

describe("an account is added (R17.1)", () => {
  it("dated, beside the first, about whom it is", () => {
    const later = { text: "Her brother was there too.", atRisk: true, subjects: [ada, eve] };
    expect(accepted(addAccount(later, stampAt(5)))).toEqual([
      { kind: "account.added", ...stampAt(5), subjects: [ada, eve], data: { text: later.text, atRisk: true } },
    ]);
    const [dated] = accepted(addAccount({ ...later, occurred: { day: "2026-11-23" } }, stamp));
    expect(dated?.occurred).toEqual({ day: "2026-11-23" });
  });

  it.each([
    [" \n", "account-missing"],
    ["x".repeat(4 * longestText + 1), "text-too-long"],
  ])("but not %#", (text, refused) =>
    expect(addAccount({ text, atRisk: false, subjects: [ada] }, stamp)).toEqual({ refused, field: "text" }),
  );
});

describe("a form submitted once more (R4.2)", () => {
  const first = aConcern();

  it.each([
    ["other words", { account: { ...account, seen: "Now with a coat." } }, { text: "Now with a coat." }],
    ["words in two fields", { account: { ...account, ownWords: "b", where: "c" } }, { text: "b\n\nc" }],
    ["another learner", { subjects: [eve] }, { text: whole(), subjects: [eve] }],
    ["another day", { occurred: { day: "2026-11-23" } }, { text: whole(), occurred: { day: "2026-11-23" } }],
    ["another kind", { categories: ["injury"] }, { text: whole() }],
    ["that somebody is at risk now", { atRisk: true }, { text: whole(), atRisk: true }],
  ] as const)("adds %s, and nothing that it said before", (_, changes, added) =>
    expect(laterAccount(first, aRaise(changes))).toMatchObject(added),
  );

  it("with the same words adds nothing", () => expect(laterAccount(first, aRaise())).toBeUndefined());

  it("with a field emptied adds nothing: what was said stays said", () => {
    expect(laterAccount(first, aRaise({ account: { ...account, where: "" } }))).toBeUndefined();
  });

  it.each([
    ["other words", { account: { ...account, seen: "Now with a coat." } }],
    ["a risk", { atRisk: true }],
    ["another learner", { subjects: [eve] }],
  ] as const)("adds %s once, however often and in whatever order the two come", (_, changes) => {
    const orders = [aRaise(changes), aRaise(changes), aRaise(), aRaise(changes), aRaise()];
    const later = orders.reduce<readonly AccountAdded[]>((added, again) => {
      const now = laterAccount(concernWith(added), again);
      return now === undefined ? added : added.concat(accepted(addAccount(now, stampAt(added.length + 1))));
    }, []);
    expect(later).toHaveLength(1);
  });

  it("twice with different words adds both", () => {
    const changed = (seen: string): RaiseConcern => aRaise({ account: { ...account, seen } });
    const [once] = accepted(addAccount(laterAccount(first, changed("b")) ?? fail(), stampAt(1)));
    expect(laterAccount(concernWith(once === undefined ? [] : [once]), changed("c"))).toMatchObject({ text: "c" });
  });

  it("is not mistaken for what somebody else added", () => {
    const other = concernWith([accountAdded({ subjects: [eve], data: { text: "Now with a coat." } })]);
    expect(laterAccount(other, aRaise({ account: { ...account, seen: "Now with a coat." } }))).toBeDefined();
  });
});

function concernWith(added: readonly AccountAdded[]): Concern {
  return aConcern(raised(), ...added);
}

function whole(): string {
  return [account.seen, account.ownWords, account.where].join("\n\n");
}

function fail(): never {
  throw new Error("there should have been something to add");
}
