/** The access log: every look at a record and every change is noted, whatever the answer was (R4.4). */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage } from "../../src/contract/desk-api.ts";
import { openDesk } from "../../src/desk/sqlite.ts";
import { accessLogList } from "../../src/register/columns.ts";
import { fileAccessNotes } from "../../src/service/access-log.ts";
import { aFolder, anAccessNote, instant, uuid } from "../build.ts";
import { heldClock } from "../held-clock.ts";
import { learners, people } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts, expectInHand } from "./outcomes.ts";

/** Each row as one line: who, what, which thing, through which door, and the answer. */
async function logged(school: School): Promise<readonly string[]> {
  await school.forward({ seconds: 3 });
  const names = new Map(Object.entries(people).map(([who, { id }]) => [`staff/${id}`, who]));
  const rows = await school.rowsOf(accessLogList.displayName);
  return rows.map(({ Person, Verb, Thing = "", Via, Answer }) =>
    [names.get(String(Person)) ?? Person, Verb, Thing, Via, Answer].filter((one) => one !== "").join(" "),
  );
}

describe("the access log holds a row for", () => {
  it(
    "each thing done in the journey of a concern, in its order",
    inSchool(async (school) => {
      const { teacher, dsl } = school;
      const { reference } = await teacher.chat.raise();
      const alerts = expectAlerts(school, reference);
      await dsl.chat.press(alerts.dsl, words.alert.acknowledge);
      expectInHand(school, alerts);
      const concern = `concern/${reference}`;
      const page = await dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      const decision = { threshold: "monitoring", rationale: "Once.", vulnerability: "", actions: [] };
      await dsl.desk.done(concernPage, `/api/concerns/${reference}/triage`, { ...decision, basedOn: page.newest });
      expectInHand(school, alerts);
      teacher.chat.expectCard(words.reviewed.title(reference));
      expect(await logged(school)).toEqual([
        "teacher raise-concern chat permitted",
        `dsl acknowledge-concern ${concern} chat permitted`,
        `dsl open-concern ${concern} tab permitted`,
        `dsl triage-concern ${concern} tab permitted`,
      ]);
    }),
  );

  it.each([
    ["/api/triage", "see-triage tab"],
    ["/api/colleagues", "see-colleagues tab"],
    [`/api/learners/${learners.ada.id}/chronology`, `see-chronology learner/${learners.ada.id} tab`],
  ])("a look at %s, and for one that was refused", (path, row) =>
    inSchool(async (school) => {
      await school.dsl.desk.get(path);
      await school.pastoral.desk.get(path);
      expect(await logged(school)).toEqual([`dsl ${row} permitted`, `pastoral ${row} denied`]);
    })(),
  );

  it(
    "one's own concerns, in the tab and in chat",
    inSchool(async (school) => {
      await school.teacher.desk.get("/api/my-concerns");
      await school.teacher.chat.say("my concerns");
      school.teacher.chat.expectCard(words.own.title);
      expect(await logged(school)).toEqual([
        "teacher list-own-concerns tab permitted",
        "teacher list-own-concerns chat permitted",
      ]);
    }),
  );

  it(
    "a concern that somebody without the role tried to open, acknowledge and decide",
    inSchool(async (school) => {
      const { reference } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      const path = `/api/concerns/${reference}`;
      await school.teacher.desk.get(path);
      await school.principal.desk.post(`${path}/acknowledgement`);
      const decision = { threshold: "monitoring", rationale: "Once.", vulnerability: "", actions: [], basedOn: 1 };
      await school.administrator.desk.post(`${path}/triage`, decision);
      const concern = `concern/${reference} tab denied`;
      expect(await logged(school)).toEqual([
        "teacher raise-concern chat permitted",
        `teacher open-concern ${concern}`,
        `principal acknowledge-concern ${concern}`,
        `administrator triage-concern ${concern}`,
      ]);
    }),
  );
});

describe("notes wait for Graph", () => {
  it(
    "and are filed once when it is back, after a restart too",
    inSchool(async (school) => {
      await school.graph.goDown();
      await school.dsl.desk.get("/api/triage");
      await school.forward({ minutes: 1 });
      await school.restart(() => school.graph.comeBack());
      await school.forward({ minutes: 1 });
      expect(await logged(school)).toEqual(["dsl see-triage tab permitted"]);
    }),
  );

  const one = { clock: heldClock(), server: "one" };

  it("are filed by one server at a time, and by another when that is dead", async () => {
    using folder = aFolder();
    await using desk = openDesk(folder.file("desk.sqlite"));
    await desk.noteAccess(anAccessNote(1));
    const clock = heldClock();
    const sent: string[] = [];
    const register = {
      appendAccess: async (notes: readonly { id: string }[]) => {
        sent.push(...notes.map(({ id }) => id));
        return notes.map(({ id }) => id);
      },
    };
    await desk.claim("access-log", "a server that died", { now: instant(0), until: instant(1) });
    expect(await fileAccessNotes({ clock, server: "one", desk, register })).toBeGreaterThan(0);
    expect(sent).toEqual([]);
    await clock.forward({ minutes: 1 });
    await fileAccessNotes({ clock, server: "one", desk, register });
    expect(sent).toEqual([uuid(1)]);
  });

  it("and travel by twenties, the rest at once", async () => {
    using folder = aFolder();
    await using desk = openDesk(folder.file("desk.sqlite"));
    for (let n = 1; n <= 25; n += 1) await desk.noteAccess(anAccessNote(n));
    const sent: number[] = [];
    const register = {
      appendAccess: async (notes: readonly { id: string }[]) => {
        sent.push(notes.length);
        return notes.map(({ id }) => id);
      },
    };
    expect(await fileAccessNotes({ ...one, desk, register })).toBe(0);
    expect(await fileAccessNotes({ ...one, desk, register })).toBeUndefined();
    expect(sent).toEqual([20, 5]);
  });

  it("of which some could not be filed are tried again a little later, and none is dropped", async () => {
    using folder = aFolder();
    await using desk = openDesk(folder.file("desk.sqlite"));
    for (let n = 1; n <= 3; n += 1) await desk.noteAccess(anAccessNote(n));
    const register = { appendAccess: async () => [uuid(1), uuid(3)] };
    expect(await fileAccessNotes({ ...one, desk, register })).toBeGreaterThan(0);
    expect((await desk.accessNotes(20)).map(({ id }) => id)).toEqual([uuid(2)]);
  });
});
