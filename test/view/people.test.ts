import { describe, expect, it } from "vitest";
import { openView } from "../../src/view/sqlite.ts";
import {
  aFolder,
  aLearner,
  aLearnerId,
  anEntry,
  aStaffId,
  aStaffMember,
  deputy,
  dsl,
  permitted,
  teacher,
  zone,
} from "../build.ts";
import { anOpenView, toFind } from "./an-open-view.ts";

const toRaise = permitted(teacher, "raise-concern", undefined);
const names = [
  "Zoë Brontë",
  "Anne-Marie O'Brien",
  "Ada Quill",
  "Łukasz Østergård",
  "Mary-Jane d’Arcy-Smith",
  "Siân Ap Rhys",
  "Jürgen Groß",
  "Ана Петровић",
  "Nguyễn Thị Ánh",
  "Keʻala Smith",
  "Adam Abbott",
];

describe("a learner is found (R4.3)", () => {
  it.each([
    ["ada", ["Ada Quill", "Adam Abbott"]],
    ["ad", ["Ada Quill", "Adam Abbott"]],
    ["QUILL  ada", ["Ada Quill"]],
    ["da", ["Mary-Jane d’Arcy-Smith"]],
    ["dam", []],
    ["ada x", []],
    ["zoe bronte", ["Zoë Brontë"]],
    ["Zoë", ["Zoë Brontë"]],
    ["Zoe\u0308 BRONT", ["Zoë Brontë"]],
    ["anne-marie", ["Anne-Marie O'Brien"]],
    ["annemarie", ["Anne-Marie O'Brien"]],
    ["anne marie", ["Anne-Marie O'Brien"]],
    ["marie", ["Anne-Marie O'Brien"]],
    ["o'brien", ["Anne-Marie O'Brien"]],
    ["O’Brien", ["Anne-Marie O'Brien"]],
    ["obri", ["Anne-Marie O'Brien"]],
    ["brien", ["Anne-Marie O'Brien"]],
    ["o'br", ["Anne-Marie O'Brien"]],
    ["lukasz ostergard", ["Łukasz Østergård"]],
    ["darcy", ["Mary-Jane d’Arcy-Smith"]],
    ["arcy-sm", ["Mary-Jane d’Arcy-Smith"]],
    ["mary jane smith", ["Mary-Jane d’Arcy-Smith"]],
    ["smith", ["Keʻala Smith", "Mary-Jane d’Arcy-Smith"]],
    ["gross", ["Jürgen Groß"]],
    ["ана", ["Ана Петровић"]],
    ["nguyen anh", ["Nguyễn Thị Ánh"]],
    ["keala", ["Keʻala Smith"]],
    ["rhys, sian", ["Siân Ap Rhys"]],
    ["quill - ada", ["Ada Quill"]],
  ])("by %j", (text, found) => {
    using view = anOpenView();
    view.keepLearners(names.map((name, n) => aLearner({ id: aLearnerId(n), name })));
    expect(view.learnersNamed(toFind, text, 20).map(({ name }) => name)).toEqual(found);
  });

  it.each([
    "'",
    '"',
    "*",
    "a*",
    "ada OR zoe",
    "NEAR(ada quill)",
    "name:ada",
    "-ada^ {x}",
    "ada' or '1'='1",
    "ada\u0000quill",
    "%",
    "_da",
    "\ud800",
    "🙂",
    "a ".repeat(50_000),
    `${"a-".repeat(50_000)}a`,
    "x".repeat(200_000),
    Array.from({ length: 5_000 }, (_, n) => `w${n}`).join(" "),
  ])("by nothing else than a name, whatever is typed: %#", (text) => {
    using view = anOpenView();
    view.keepLearners([aLearner({ name: "Zoë Brontë" }), aLearner({ id: aLearnerId(2), name: "Bob Near" })]);
    expect(view.learnersNamed(toFind, text, 20)).toEqual([]);
  });

  it("first in the order of names, as many as asked for; with nothing typed, anybody", () => {
    using view = anOpenView();
    const learners = ["Zed", "ärne", "Adam", "zoe", "Bo"].map((name, n) => aLearner({ id: aLearnerId(n), name }));
    view.keepLearners(learners);
    const found = (limit: number) => view.learnersNamed(toFind, " ", limit).map(({ name }) => name);
    expect(found(9)).toEqual(["Adam", "ärne", "Bo", "Zed", "zoe"]);
    expect(found(2)).toEqual(["Adam", "ärne"]);
    expect(found(0)).toEqual([]);
  });

  it("each one of two with the same name", () => {
    using view = anOpenView();
    view.keepLearners([aLearner(), aLearner({ id: aLearnerId(2), year: "Year 11" })]);
    expect(view.learnersNamed(toFind, "ada", 9).map(({ year }) => year)).toEqual(["Year 8", "Year 11"]);
  });
});

describe("what is known of a learner (R10.1)", () => {
  const known = aLearner({ needs: ["Uses AAC", "Hearing aid"], lookedAfter: true, keyWorker: dsl.id });

  it("comes back as it was told", () => {
    using view = anOpenView();
    view.keepLearners([known, aLearner({ id: aLearnerId(2) })]);
    expect(view.learner(toRaise, known.id)).toEqual(known);
    expect(view.learner(toRaise, aLearnerId(2))).toEqual(aLearner({ id: aLearnerId(2) }));
    expect(view.learner(toRaise, aLearnerId(3))).toBeUndefined();
  });

  it("is what was told last: who has left is not found, whose name changed is found by the new one", () => {
    using view = anOpenView();
    view.keepLearners([known, aLearner({ id: aLearnerId(2), name: "Eve Marsh" })]);
    view.keepLearners([{ ...known, name: "Ada Thorn" }]);
    expect(view.learner(toRaise, aLearnerId(2))).toBeUndefined();
    expect(view.learnersNamed(toFind, "eve", 9)).toEqual([]);
    expect(view.learnersNamed(toFind, "quill", 9)).toEqual([]);
    expect(view.learnersNamed(toFind, "thorn", 9)).toHaveLength(1);
    view.keepLearners([known]);
    expect(view.learnersNamed(toFind, "quill", 9)).toEqual([known]);
  });
});

describe("staff", () => {
  const staff = [
    aStaffMember({ ...teacher, name: "Zac Young" }),
    aStaffMember({ ...dsl, roles: ["dsl", "principal"], jobTitle: "Assistant principal" }),
    aStaffMember(deputy),
    aStaffMember({ ...deputy, id: aStaffId(9), name: "Éadaoin Byrne" }),
  ];

  it("are known by their id, by their role, and all in the order of names", () => {
    using view = anOpenView();
    view.keepStaff(staff);
    expect(view.staffMember(dsl.id)).toEqual(staff[1]);
    expect(view.staffMember(aStaffId(77))).toBeUndefined();
    expect(view.staffWith("deputy").map(({ name }) => name)).toEqual(["Éadaoin Byrne", "Gwen Hughes"]);
    expect(view.staffWith("dsl")).toEqual([staff[1]]);
    expect(view.staffWith("administrator")).toEqual([]);
    expect(view.allStaff().map(({ name }) => name)).toEqual([
      "Éadaoin Byrne",
      "Gwen Hughes",
      "Priya Nair",
      "Zac Young",
    ]);
  });

  it("and learners are still known after a restart while the directory is out of reach", () => {
    using folder = aFolder();
    {
      using view = openView(folder.file("view.db"), zone);
      view.keepStaff(staff);
      view.keepLearners([aLearner()]);
      view.take([{ entry: anEntry(), itemId: "1" }]);
    }
    using view = openView(folder.file("view.db"), zone);
    expect(view.staffWith("dsl")).toEqual([staff[1]]);
    expect(view.learnersNamed(toFind, "ada", 9)).toEqual([aLearner()]);
  });

  it("who have left have no role", () => {
    using view = anOpenView();
    view.keepStaff(staff);
    view.keepStaff(staff.slice(0, 1));
    expect(view.staffWith("dsl")).toEqual([]);
    expect(view.staffMember(dsl.id)).toBeUndefined();
  });
});
