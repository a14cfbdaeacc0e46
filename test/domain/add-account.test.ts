import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addAccount, laterAccount } from "../../src/domain/add-account.ts";
import type { Concern } from "../../src/domain/concern.ts";
import { type AccountAdded, type ConcernRaised, categories } from "../../src/domain/concern-entries.ts";
import { partsAsked } from "../../src/domain/details-asked.ts";
import { type RaiseConcern, raiseConcern } from "../../src/domain/raise.ts";
import { longestText } from "../../src/domain/text-length.ts";
import {
  aConcern,
  accepted,
  accountAdded,
  ada,
  aLearnerId,
  aRaise,
  everyDetail,
  raised,
  schoolDays,
  stamp,
  stampAt,
} from "../build.ts";

const account = aRaise().account;
const details = { injury: { explanation: "She said she fell.", firstAid: "" } };
const late = { occurred: { day: "2026-11-20" }, lateReason: "I was off sick." } as const;
const quoted = { text: "Nobody wants you here.", author: "Sam Lowe", at: stamp.recordedAt, link: "" };
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
    ["x".repeat(8 * longestText + 1), "text-too-long"],
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
    ["who was there", { account: { ...account, present: "Mr Lowe" } }, { text: "Mr Lowe" }],
    ["a view", { account: { ...account, view: "She is hungry." } }, { text: "She is hungry." }],
    ["a part of its kind", { categories: ["injury"], details }, { text: "", details }],
    ["why it is late", late, { text: "", late: { reason: "I was off sick." } }],
    ["a quoted message", { quoted }, { text: "Nobody wants you here." }],
  ] as const)("adds %s, and nothing that it said before", (_, changes, added) =>
    expect(laterAccount(first, again(changes))).toMatchObject(added),
  );

  it("with the same words adds nothing", () => expect(laterAccount(first, again())).toBeUndefined());

  it("with a field emptied adds nothing: what was said stays said", () => {
    expect(laterAccount(first, again({ account: { ...account, where: "" } }))).toBeUndefined();
  });

  it.each([
    ["other words", { account: { ...account, seen: "Now with a coat." } }],
    ["a risk", { atRisk: true }],
    ["another learner", { subjects: [eve] }],
    ["a part of its kind", { categories: ["injury"], details }],
    ["why it is late", late],
  ] as const)("adds %s once, however often and in whatever order the two come", (_, changes) => {
    const orders = [again(changes), again(changes), again(), again(changes), again()];
    const later = orders.reduce<readonly AccountAdded[]>((added, form) => {
      const now = laterAccount(concernWith(added), form);
      return now === undefined ? added : added.concat(accepted(addAccount(now, stampAt(added.length + 1))));
    }, []);
    expect(later).toHaveLength(1);
  });

  it("twice with different words adds both", () => {
    const changed = (seen: string) => again({ account: { ...account, seen } });
    const [once] = accepted(addAccount(laterAccount(first, changed("b")) ?? fail(), stampAt(1)));
    expect(laterAccount(concernWith(once === undefined ? [] : [once]), changed("c"))).toMatchObject({ text: "c" });
  });

  it("is not mistaken for what somebody else added", () => {
    const other = concernWith([accountAdded({ subjects: [eve], data: { text: "Now with a coat." } })]);
    expect(laterAccount(other, again({ account: { ...account, seen: "Now with a coat." } }))).toBeDefined();
  });
});

/** What a form says that is sent once more, as it would be recorded. */
function again(changes: Partial<RaiseConcern> = {}): ConcernRaised {
  const [entry] = accepted(raiseConcern(aRaise(changes), stampAt(1), schoolDays));
  return entry ?? fail();
}

describe("whatever a person sends, in parts and twice over (R4.2, R17.1)", () => {
  const word = fc.constantFrom("", "ash", "beech", "cedar", "dogwood");
  const form = fc.record({
    account: fc.record({
      seen: word.map((one) => `elm ${one}`),
      ownWords: word,
      where: word,
      view: word,
      done: word,
      present: word,
    }),
    categories: fc.subarray([...categories], { minLength: 1 }),
    details: word.map(everyDetail),
    lateReason: word,
    atRisk: fc.boolean(),
    occurred: fc.constantFrom({ day: "2026-11-20" } as const, { day: "2026-11-24" } as const),
  });

  it("no word of it is lost, and nothing is recorded twice", () =>
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 5 }), (forms) => {
        const [first = fail(), ...later] = forms.map(again);
        const sentTwice = [...later, ...later, first];
        const added: AccountAdded[] = [];
        for (const sent of sentTwice) {
          const now = laterAccount(aConcern(first, ...added), sent);
          if (now !== undefined) added.push(...accepted(addAccount(now, stampAt(added.length + 1))));
        }
        const told = JSON.stringify([first, ...added].map(({ data }) => data));
        for (const { data } of [first, ...later])
          for (const text of textsIn([data.account, data.details ?? {}, data.late ?? {}])) expect(told).toContain(text);
        expect(
          new Set(added.map(({ data, occurred, subjects }) => JSON.stringify([data, occurred, subjects]))).size,
        ).toBe(added.length);
        for (const { data } of added)
          expect(Object.keys(data.details ?? {}).filter((part) => !asked(forms).includes(part))).toEqual([]);
      }),
      { seed: 1, numRuns: 150 },
    ));
});

/** The texts of these, whatever their depth, without those that are blank. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function asked(forms: readonly Pick<RaiseConcern, "categories">[]): readonly string[] {
  return forms.flatMap((one) => partsAsked(one.categories, true));
}

function concernWith(added: readonly AccountAdded[]): Concern {
  return aConcern(raised(), ...added);
}

function whole(): string {
  return [account.seen, account.ownWords, account.where].join("\n\n");
}

function fail(): never {
  throw new Error("there should have been something to add");
}
