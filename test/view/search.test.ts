/** Words in records (R9.1): what is found, in which order, and what leaves the index. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactWays } from "../../src/domain/category-details.ts";
import { categories } from "../../src/domain/concern-entries.ts";
import { referenceOf } from "../../src/domain/ids.ts";
import { thresholds } from "../../src/domain/threshold.ts";
import type { View } from "../../src/service/ports.ts";
import { texts } from "../../tab/texts/en.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  actionFinished,
  ada,
  anAction,
  anEntry,
  contacted,
  deputy,
  dsl,
  permitted,
  raised,
  sealed,
  stampAt,
  triaged,
} from "../build.ts";
import { accepted, anOpenView, filed, numbers } from "./an-open-view.ts";

const toSearch = permitted(dsl, "search-records", undefined);
const id = aConcernId(1);

/** The places of what is found: the number of the concern and of the entry. */
function found(view: View, text: string, limit = 30) {
  return view.search(toSearch, text, limit).map(({ stream, entry }) => [...numbers([{ id: stream }]), entry.seq]);
}

/** A view in which one account tells this. */
function telling(seen: string) {
  const view = anOpenView();
  view.take(filed(anEntry(raised({ data: { account: { seen, ownWords: "", where: "" } } }), id)));
  return view;
}

describe("every text of an entry is found", () => {
  const stream = sealed(
    id,
    raised({
      subjects: [ada, { described: "A girl in a scarlet coat" }],
      occurred: { day: "2026-11-24", about: "during registration" },
      data: { account: { seen: "No lunch again.", ownWords: "Mum’s asleep", where: "Playground" } },
    }),
    accountAdded({ data: { text: "Her brother came too." } }),
    acknowledged({ author: "Priya Nair" }),
    triaged({
      data: {
        rationale: "Third time.",
        vulnerability: "Uses AAC.",
        actions: [anAction({ what: "Telephone home", ownerName: "Zac Young" })],
      },
    }),
    contacted({ data: { who: "Mrs Quillfeather", said: "She will collect Ada." } }),
    actionFinished({ data: { outcome: "A named adult now." } }),
  );

  it.each([
    ["lunch", [1]],
    ["asleep", [1]],
    ["playground", [1]],
    ["scarlet", [1]],
    ["registration", [1]],
    ["brother", [2]],
    ["third", [4]],
    ["aac", [4]],
    ["telephone", [4]],
    ["zac young", [4]],
    ["quillfeather", [5]],
    ["collect", [5]],
    ["named adult", [6]],
  ])("by %s", (text, seqs) => {
    using view = anOpenView();
    view.take(filed(...stream));
    expect(found(view, text)).toEqual(seqs.map((seq) => [1, seq]));
  });

  it("by whom it is about, who wrote it, and the concern's reference, too", () => {
    using view = anOpenView();
    view.take(filed(...stream));
    const all = (text: string) =>
      found(view, text)
        .map(([, seq]) => seq)
        .toSorted();
    expect(all("ada quill")).toEqual([1, 2, 3, 4, 5, 6]);
    expect(all("priya")).toEqual([3, 4, 5, 6]);
    expect(all(referenceOf(id))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(all(referenceOf(id).toLowerCase())).toHaveLength(6);
    expect(all(referenceOf(id).replace("-", " "))).toHaveLength(6);
    expect(all(referenceOf(aConcernId(2)))).toEqual([]);
  });

  it("by the names of documents that it stands on", () => {
    using view = anOpenView();
    const scan = { sha256: "a".repeat(64), name: "Hospital letter.pdf", mimeType: "application/pdf", size: 1 };
    view.take(filed(anEntry({ ...raised(), documents: [scan] }, id)));
    expect(found(view, "hospital")).toEqual([[1, 1]]);
  });

  it("by the kind of concern, the threshold and the way of contact in the words that the desk shows", () => {
    using view = anOpenView();
    for (const [n, category] of categories.entries())
      view.take(filed(anEntry(raised({ data: { categories: [category] } }), aConcernId(n))));
    for (const [n, threshold] of thresholds.entries())
      view.take(filed(anEntry(triaged({ data: { threshold } }), aConcernId(100 + n))));
    for (const [n, how] of contactWays.entries())
      view.take(filed(anEntry(contacted({ data: { how, said: "" } }), aConcernId(200 + n))));
    for (const [n, category] of categories.entries())
      expect(found(view, texts.categories[category])).toContainEqual([n, 1]);
    for (const [n, threshold] of thresholds.entries())
      expect(found(view, texts.thresholds[threshold].short)).toEqual([[100 + n, 1]]);
    for (const [n, how] of contactWays.entries())
      expect(found(view, texts.contactWays[how])).toContainEqual([200 + n, 1]);
  });
});

describe("a word that was looked for", () => {
  it.each([
    ["Zoë O’Brien-Smythe", "zoe"],
    ["Zoë O’Brien-Smythe", "ZOË"],
    ["Zoë O’Brien-Smythe", "obr"],
    ["Zoë O’Brien-Smythe", "o'brien"],
    ["Zoë O’Brien-Smythe", "brien"],
    ["Zoë O’Brien-Smythe", "smy"],
    ["Zoë O’Brien-Smythe", "brien smythe zoë"],
    ["their well-being matters", "wellbeing"],
    ["their wellbeing matters", "well-being"],
    ["their well being matters", "well-being"],
    ["Łukasz weiß es, ﬁnally", "lukasz weiss finally"],
    ["“Stop!”, he said (twice)", "stop twice"],
    ["see https://example.test/a/very/long/way/to/the/picture/that/she/was/sent/yesterday", "yesterday"],
    ["家に帰りたくない", "家に"],
    ["half of it was ½ eaten", "1 2"],
    ["NEAR AND OR NOT", "near and or not"],
  ])("begins a word of %j as %j does", (seen, text) => {
    using view = telling(seen);
    expect(found(view, text)).toEqual([[1, 1]]);
  });

  it.each([
    ["Zoë O’Brien-Smythe", "rien"],
    ["Zoë O’Brien-Smythe", "zoe lunch"],
    ["no lunch", "brunch"],
    ["no lunch", "lunchbox"],
    ["no lunch", "lunch OR brunch"],
    ["no lunch", "NOT brunch"],
    ["no lunch", "nolunch"],
  ])("does not begin one of %j: %j", (seen, text) => {
    using view = telling(seen);
    expect(found(view, text)).toEqual([]);
  });

  it.each(["", "  \n", "-", "'", '"', "*", "“”", "…!?", "😀", "\u0000", "\ud83d"])(
    "is none in %j, which finds nothing",
    (text) => {
      using view = telling("😀 * - “hello” ' \u0000");
      expect(found(view, text)).toEqual([]);
    },
  );

  it.each([
    '"',
    "spelt:",
    "lun*ch",
    "^lunch",
    "lunch) OR (a",
    "{spelt}:lunch",
    "lunch + no",
    "NEAR(no lunch, 2)",
    "'; drop table entry; --",
  ])("is a word and never a piece of the query: %j", (text) => {
    using view = telling("no lunch");
    expect(() => view.search(toSearch, text, 30)).not.toThrow();
    expect(() => view.search(toSearch, `no${text}`, 30)).not.toThrow();
  });

  it("may be any text at all, however long (property)", () => {
    using view = telling("no lunch “again” 😀");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        view.search(toSearch, text, 30);
      }),
      { seed: 20_261_124, numRuns: 500 },
    );
    expect(view.search(toSearch, "lunch ".repeat(100_000), 30)).toHaveLength(1);
    const different = Array.from({ length: 10_000 }, (_, n) => `w${n.toString(36)}x`).join(" ");
    expect(view.search(toSearch, different, 30)).toEqual([]);
    expect(view.search(toSearch, "x".repeat(100_000), 30)).toEqual([]);
  });

  it("is looked at as far as words are, in the text and in the search alike", () => {
    const long = `${"a".repeat(62)}😀`.repeat(1).slice(0, 62) + "𝒳".repeat(40);
    using view = telling(`${long} and ${"b/".repeat(5_000)}end`);
    expect(found(view, long)).toEqual([[1, 1]]);
    expect(found(view, `${long}zzz`)).toEqual([[1, 1]]);
    expect(found(view, "end")).toEqual([[1, 1]]);
    expect(found(view, `${"a".repeat(61)}b`)).toEqual([]);
  });
});

describe("of what is found", () => {
  it("stands first what tells most of the word, and of equals the newest", () => {
    using view = anOpenView();
    const account = (text: string, minutes: number) => accountAdded({ ...stampAt(minutes), data: { text } });
    view.take(
      filed(...sealed(id, raised(), account("lunch one two three four", 5), account("lunch lunch lunch one", 6))),
    );
    view.take(filed(...sealed(aConcernId(2), raised(), account("lunch one two three four", 9))));
    view.take(filed(...sealed(aConcernId(3), raised(), account("lunch one two three four", 7))));
    const noLunch = found(view, "lunch one");
    expect(noLunch).toEqual([
      [1, 3],
      [2, 2],
      [3, 2],
      [1, 2],
    ]);
    expect(found(view, "lunch one", 2)).toEqual(noLunch.slice(0, 2));
    expect(found(view, "lunch one", 0)).toEqual([]);
  });

  it("stands last what says nothing of its own, short as it is", () => {
    using view = anOpenView();
    view.take(filed(...sealed(id, raised(), acknowledged(), accountAdded())));
    expect(found(view, "quill").at(-1)).toEqual([1, 2]);
  });
});

describe("the index", () => {
  it("has what was accepted a moment ago, and has it once when it is filed", () => {
    using view = anOpenView();
    const entry = anEntry(raised(), id);
    view.take(accepted(entry));
    expect(found(view, "coat")).toEqual([[1, 1]]);
    view.take(filed(entry));
    view.take(filed(entry));
    expect(found(view, "coat")).toEqual([[1, 1]]);
  });

  it("loses what gave way, and has what took its place", () => {
    using view = anOpenView();
    const first = anEntry(raised(), id);
    const ours = anEntry(accountAdded({ data: { text: "The bruise on her well-known arm." } }), id, first);
    const built = anEntry(accountAdded({ data: { text: "And another bruise." } }), id, ours);
    const theirs = anEntry(accountAdded({ ...stampAt(9, deputy), data: { text: "A cut." } }), id, first);
    view.take(accepted(first, ours, built));
    expect(found(view, "bruise")).toHaveLength(2);
    view.take(filed(first, theirs));
    for (const text of ["bruise", "arm", "known", "another"]) expect(found(view, text), text).toEqual([]);
    expect(found(view, "cut")).toEqual([[1, 2]]);
    view.take(accepted(anEntry(accountAdded({ data: { text: "A graze." } }), id, theirs)));
    expect(found(view, "graze")).toEqual([[1, 3]]);
    expect(found(view, "bruise")).toEqual([]);
  });
});
