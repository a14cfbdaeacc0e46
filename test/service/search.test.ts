/** Looking for words in records (R4.4, R9.1): who may, what they see of it, and that the words are written down nowhere. */
import { describe, expect, it } from "vitest";
import { searchPage } from "../../src/contract/desk-api.ts";
import type { Person } from "../../src/domain/access.ts";
import { searchRecords } from "../../src/service/search.ts";
import {
  aConcernId,
  accountAdded,
  ada,
  anEntry,
  aReference,
  deputy,
  dsl,
  instant,
  raised,
  sealed,
  stampAt,
  teacher,
} from "../build.ts";
import { type Bench, openBench } from "./bench.ts";

const by = (person: Person) => ({ person, via: "tab" }) as const;

async function found(bench: Bench, text: string) {
  const page = await searchRecords(bench.ports, by(dsl), text);
  if (page === "not-there") throw new Error("the DSL may search");
  return page;
}

function take(bench: Bench, ...entries: ReturnType<typeof sealed>) {
  bench.ports.view.take(entries.map((entry) => ({ entry, itemId: undefined })));
}

describe("a search", () => {
  it("shows where the words are, who wrote them, when and about whom", async () => {
    await using bench = openBench();
    const subjects = [ada, { described: "A girl in a red coat" }];
    take(bench, ...sealed(aConcernId(1), raised(), accountAdded({ subjects, data: { text: "She had no lunch." } })));
    const page = await found(bench, "lun no girl");
    expect(page).toEqual({
      found: [
        {
          reference: aReference(1),
          seq: 2,
          kind: "account.added",
          recordedAt: instant(1),
          author: teacher.name,
          subjects: ["Ada Quill", "A girl in a red coat"],
          excerpt: [
            { text: "She had ", hit: false },
            { text: "no", hit: true },
            { text: " ", hit: false },
            { text: "lunch", hit: true },
            { text: ".", hit: false },
          ],
        },
      ],
      more: false,
    });
    expect(searchPage.parse(page)).toEqual(page);
  });

  it("shows thirty, the newest of equals first, and says whether there are more", async () => {
    await using bench = openBench();
    for (let n = 1; n <= 30; n += 1) take(bench, anEntry(raised(stampAt(n)), aConcernId(n)));
    expect(await found(bench, "coat")).toMatchObject({ more: false, found: { length: 30 } });
    take(bench, anEntry(raised(stampAt(31)), aConcernId(31)));
    const { found: shown, more } = await found(bench, "coat");
    expect([shown.length, more, shown[0]?.reference]).toEqual([30, true, aReference(31)]);
  });

  it.each(["", "  \n", "*", "“-”"])("for %j finds nothing", async (text) => {
    await using bench = openBench();
    take(bench, anEntry());
    expect(await found(bench, text)).toEqual({ found: [], more: false });
  });

  it("looks at the first two hundred characters, and never at half of one", async () => {
    await using bench = openBench();
    take(bench, anEntry());
    const atTheEnd = (text: string) => found(bench, `coat ${" ".repeat(200 - "coat ".length - 4)}lunc${text}`);
    expect((await atTheEnd("zzzz")).found).toHaveLength(1);
    expect((await found(bench, `coat${" ".repeat(195)}😀`)).found).toHaveLength(1);
    expect((await found(bench, "coat lunczzzz")).found).toEqual([]);
  });

  it("is for the DSL and deputies, and for others there is nothing", async () => {
    await using bench = openBench();
    take(bench, anEntry());
    expect(await searchRecords(bench.ports, by(deputy), "coat")).toMatchObject({ found: { length: 1 } });
    for (const person of [
      teacher,
      { ...dsl, roles: ["principal"] as const },
      { ...dsl, roles: ["administrator"] as const },
    ])
      expect(await searchRecords(bench.ports, by(person), "coat")).toBe("not-there");
  });
});

it("that somebody searched is noted, and for what is not, because it may be a name", async () => {
  await using bench = openBench();
  take(bench, anEntry());
  await searchRecords(bench.ports, by(dsl), "Quill");
  await searchRecords(bench.ports, by(teacher), "Quill");
  const notes = await bench.ports.desk.accessNotes(9);
  expect(notes.map(({ verb, thing, person, answer }) => ({ verb, thing, person, answer }))).toEqual([
    { verb: "search-records", thing: "", person: dsl.id, answer: "permitted" },
    { verb: "search-records", thing: "", person: teacher.id, answer: "denied" },
  ]);
  expect(JSON.stringify([notes, bench.events])).not.toMatch(/quill/i);
});
