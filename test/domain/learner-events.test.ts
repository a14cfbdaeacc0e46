import { describe, expect, it } from "vitest";
import type { Placed } from "../../src/domain/entry.ts";
import { learnerFileId, type StreamId } from "../../src/domain/ids.ts";
import { type EntryOnFile, learnerEvents } from "../../src/domain/learner-events.ts";
import type { RecordEntry } from "../../src/domain/record-entry.ts";
import {
  aConcernId,
  accountAdded,
  ada,
  aLearnerId,
  aReference,
  dsl,
  placed,
  raised,
  stampAt,
  teacher,
  triaged,
  zone,
} from "../build.ts";

const brother = { learner: aLearnerId(2), name: "Ben Quill" };
const on = (stream: StreamId, entries: readonly Placed<RecordEntry>[]): readonly EntryOnFile[] =>
  entries.map((entry) => ({ stream, entry }));
const whose = { learner: aLearnerId(1), linked: [brother.learner], zone };

describe("R9.1 a learner's chronology as events", () => {
  const account = { seen: "A bruise.", ownWords: "", where: "Sports hall" };
  const entries = placed(
    raised({ occurred: { day: "2026-11-23", about: "lunch" }, data: { account, categories: ["injury"] } }),
    accountAdded({ occurred: { day: "2026-11-20" } }),
    triaged({ data: { threshold: "monitoring" } }),
    triaged({ ...stampAt(30, dsl), data: { threshold: "child-in-need" } }),
  );

  it("has each entry of a concern, in order of occurrence", () => {
    const events = learnerEvents(on(aConcernId(4), entries), whose);
    expect(events.map(({ key }) => key)).toEqual([2, 1, 3, 4].map((seq) => `${aConcernId(4)}#${seq}`));
  });

  it("tells of the concern its kinds, its place, who raised it and what stands decided now", () => {
    const events = learnerEvents(on(aConcernId(4), entries), whose);
    expect(events.find(({ kind }) => kind === "concern.raised")).toEqual({
      key: `${aConcernId(4)}#1`,
      reference: aReference(4),
      kind: "concern.raised",
      categories: ["injury"],
      occurred: { day: "2026-11-23", about: "lunch" },
      recordedAt: stampAt(0).recordedAt,
      where: "Sports hall",
      threshold: "child-in-need",
      reporter: teacher.id,
    });
  });

  it("tells of a decision what that decision was, at the moment it was recorded", () => {
    const [first, second] = learnerEvents(on(aConcernId(4), entries), whose).slice(2);
    expect(first).toMatchObject({ threshold: "monitoring", occurred: { day: "2026-11-24", time: "09:43" }, where: "" });
    expect(second).toMatchObject({ threshold: "child-in-need", categories: [] });
  });

  it("has of a linked learner's concern that it was raised, and whose it is", () => {
    const theirs = placed(raised({ subjects: [brother] }), triaged());
    const events = learnerEvents(on(aConcernId(5), theirs), whose);
    expect(events).toMatchObject([{ key: `${aConcernId(5)}#1`, linked: brother.learner }]);
  });

  it("has a concern about both once, as the learner's own", () => {
    const both = placed(raised({ subjects: [brother, ada] }));
    const events = learnerEvents(on(aConcernId(5), both), whose);
    expect(events).toHaveLength(1);
    expect(events[0]).not.toHaveProperty("linked");
  });

  it("has the entries of the learner's own file, which belong to no concern, and of nobody else's", () => {
    const held = {
      ...stampAt(7, dsl),
      kind: "meeting.held",
      seq: 3,
      subjects: [ada],
      occurred: { day: "2026-11-23", time: "15:00" },
      data: { form: "strategy", attendees: ["Priya Nair"], notes: "", decisions: "Meet again." },
    } as const;
    const files = [...on(learnerFileId(whose.learner), [held]), ...on(learnerFileId(brother.learner), [held])];
    expect(learnerEvents(files, whose)).toEqual([
      {
        key: `${learnerFileId(whose.learner)}#3`,
        kind: "meeting.held",
        categories: [],
        occurred: held.occurred,
        recordedAt: held.recordedAt,
        where: "",
        reporter: dsl.id,
      },
    ]);
  });

  it("is one, in whatever order the entries come and however many chronologies they stand in", () => {
    const all = on(aConcernId(4), entries);
    expect(learnerEvents([...all, ...all.toReversed()], whose)).toEqual(learnerEvents(all, whose));
  });

  it("has nothing of anybody else", () => {
    const others = placed(raised({ subjects: [{ described: "a boy in Year 9" }] }));
    expect(learnerEvents(on(aConcernId(5), others), whose)).toEqual([]);
  });
});
