/** What a school settles for itself (R6.1, R9.1, R9.2): a safe value until then, changed with a reason, and never lost. */
import { describe, expect, it } from "vitest";
import { learnerPage } from "../../src/contract/learner-page.ts";
import { settingPage } from "../../src/contract/setting-bodies.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { settingOf } from "../../src/service/settings.ts";
import { learners, people } from "../little-school.ts";
import { inSchool } from "../school.ts";

const agency = { name: "Children’s social care", telephone: "01632 960123", email: "", hours: "", notes: "" };
const path = (name: string) => `/api/settings/${name}`;

describe("a setting", () => {
  it(
    "R9.2 begins with a safe value, and tells that it is nobody's yet",
    inSchool(async ({ dsl }) => {
      expect(await dsl.desk.read(settingPage, path("review-intervals"))).toEqual({
        value: defaultSettings["review-intervals"],
        isDefault: true,
        history: [],
        newest: 0,
        may: { change: true },
      });
    }),
  );

  it(
    "R6.1 is changed with a reason, by whoever says so, and each change stays",
    inSchool(async ({ dsl, deputy, forward }) => {
      const first = { value: [agency], why: " First list.\u0000", basedOn: 0 };
      await dsl.desk.done(settingPage, path("agencies"), first);
      await forward({ minutes: 1 });
      const second = { value: [{ ...agency, hours: "9 to 5" }], why: "They told us.", basedOn: 1 };
      expect(await deputy.desk.done(settingPage, path("agencies"), second)).toEqual({
        value: second.value,
        isDefault: false,
        history: [
          { seq: 2, at: "2026-11-24T09:41:00.000Z", by: people.deputy.name, why: "They told us." },
          { seq: 1, at: "2026-11-24T09:40:00.000Z", by: people.dsl.name, why: "First list." },
        ],
        newest: 2,
        may: { change: true },
      });
    }),
  );

  it(
    "R9.2 applies from then on: the next reviews are proposed by the school's own intervals",
    inSchool(async ({ dsl }) => {
      const change = { value: { chronology: 30, childProtectionFile: 14 }, why: "Policy of 2026.", basedOn: 0 };
      await dsl.desk.done(settingPage, path("review-intervals"), change);
      const { proposed } = await dsl.desk.read(learnerPage, `/api/learners/${learners.ada.id}/chronology`);
      expect(proposed).toEqual({ chronologyReview: "2026-12-24", fileReview: "2026-12-08" });
    }),
  );

  it(
    "R21 R4.3 is read by everybody on the staff where they work by it, and by nobody else beside the team",
    inSchool(async ({ dsl, teacher }) => {
      const value = [{ title: "Safeguarding policy", address: "https://example.org/policy" }];
      await dsl.desk.done(settingPage, path("policies"), { value, why: "The policy of 2026.", basedOn: 0 });
      const seen = await teacher.desk.read(settingPage, path("policies"));
      expect(seen).toMatchObject({ value, may: { change: false } });
      expect((await teacher.desk.read(settingPage, path("recording-hints"))).isDefault).toBe(true);
      expect((await teacher.desk.get(path("agencies"))).status).toBe(404);
      expect((await teacher.desk.post(path("policies"), { value, why: "Mine.", basedOn: 1 })).status).toBe(404);
    }),
  );

  it(
    "R4.3 keeps recording hints as the safeguarding team changed them, and refuses one that cannot be read",
    inSchool(async ({ dsl }) => {
      const [rule, ...others] = defaultSettings["recording-hints"];
      if (rule === undefined) throw new Error("no rules");
      const changed = { value: [{ ...rule, phrases: ["one of those days"] }, ...others], why: "Ours.", basedOn: 0 };
      const { value } = await dsl.desk.done(settingPage, path("recording-hints"), changed);
      expect(value).toEqual(changed.value);
      const unread = { value: [{ ...rule, phrases: ["("] }], why: "Ours.", basedOn: 1 };
      expect((await dsl.desk.post(path("recording-hints"), unread)).json).toMatchObject({
        refused: "setting-unusable",
        field: "0.phrases.0",
      });
    }),
  );

  it(
    "R4.3 refuses hint rules that were made to hold the server up, before it reads one of them",
    inSchool(async ({ dsl }) => {
      const [rule] = defaultSettings["recording-hints"];
      if (rule === undefined) throw new Error("no rules");
      // The last cannot be read: had it been tried, it would be named.
      const phrases = [...Array.from({ length: 59 }, () => "{very} ".repeat(42).trim()), "("];
      const value = Array.from({ length: 20 }, (_, i) => ({ ...rule, id: `rule-${i}`, phrases, exceptions: [] }));
      const { json } = await dsl.desk.post(path("recording-hints"), { value, why: "Ours.", basedOn: 0 });
      expect(json).toMatchObject({ refused: "hint-rules-too-many" });
      expect(json).not.toHaveProperty("also");
      expect((await dsl.desk.read(settingPage, path("recording-hints"))).isDefault).toBe(true);
    }),
  );

  it.each([
    ["without a reason", "agencies", { value: [agency], why: " ", basedOn: 0 }, "why-missing", "why"],
    [
      "with an agency without a name",
      "agencies",
      { value: [{ ...agency, name: " " }] },
      "agency-name-missing",
      "0.name",
    ],
    [
      "with a policy that is no link (R21)",
      "policies",
      { value: [{ title: "Policy", address: "javascript:alert(1)" }] },
      "policy-address-malformed",
      "0.address",
    ],
    [
      "with an agency twice",
      "agencies",
      { value: [agency, { ...agency, name: "children’s SOCIAL care" }] },
      "agency-twice",
      "1.name",
    ],
    [
      "with a number that is none of those allowed",
      "review-intervals",
      { value: { chronology: 0, childProtectionFile: 14 } },
      "setting-unusable",
      "chronology",
    ],
    [
      "with a part of a signal that cannot be",
      "signals",
      { value: { ...defaultSettings.signals, frequent: { ...defaultSettings.signals.frequent, count: 1 } } },
      "setting-unusable",
      "frequent.count",
    ],
    ["on what its author has not seen", "agencies", { value: [agency], basedOn: 4 }, "changed-meanwhile", undefined],
  ])("R6.1 is not changed %s", (_, name, change, refused, field) =>
    inSchool(async ({ dsl }) => {
      const answer = await dsl.desk.post(path(name), { why: "Because.", basedOn: 0, ...change });
      expect(answer.json).toMatchObject({ refused, ...(field === undefined ? {} : { field }) });
      expect((await dsl.desk.read(settingPage, path(name))).newest).toBe(0);
    })(),
  );

  it(
    "R6.1 that is sent again after its answer was lost is recorded once",
    inSchool(async ({ dsl }) => {
      const change = { value: defaultSettings.signals, why: "As it is.", basedOn: 0 };
      await dsl.desk.done(settingPage, path("signals"), change);
      expect((await dsl.desk.done(settingPage, path("signals"), change)).newest).toBe(1);
    }),
  );

  it(
    "R4.4 is the safeguarding team's alone, and one that there is not is not there",
    inSchool(async ({ teacher, principal, dsl }) => {
      for (const { desk } of [teacher, principal]) {
        expect((await desk.get(path("agencies"))).status).toBe(404);
        expect((await desk.post(path("agencies"), { value: [], why: "x", basedOn: 0 })).status).toBe(404);
      }
      expect((await dsl.desk.get(path("passwords"))).status).toBe(404);
      expect((await dsl.desk.post(path("agencies"), { value: [] })).status).toBe(400);
    }),
  );
});

describe("what applies", () => {
  it("R9.1 is what Lantern begins with where what was stored is of another setting or cannot be used", () => {
    const changed = { kind: "setting.changed", seq: 1, subjects: [], recordedAt: "2026-11-24T09:40:00.000Z" } as const;
    const by = { by: `staff/${people.dsl.id}`, author: people.dsl.name, via: "tab" } as const;
    const stored = (data: object) => ({ setting: () => [{ ...changed, ...by, data: Object(data) }] });
    const usable = { setting: "review-intervals", value: { chronology: 7, childProtectionFile: 7 }, why: "" };
    expect(settingOf(stored(usable), "review-intervals").chronology).toBe(7);
    expect(settingOf(stored(usable), "agencies")).toEqual([]);
    const outdated = { ...usable, value: { chronology: "often" } };
    expect(settingOf(stored(outdated), "review-intervals")).toEqual(defaultSettings["review-intervals"]);
  });
});
