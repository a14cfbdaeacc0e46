/** What a desk remembers beside the work: who looked at what, where chats are, what the school told, who is on duty. */
import { expect, it } from "vitest";
import { aLearnerId, anAccessNote, deputy, dsl, learnerDetails, teacher } from "../build.ts";
import type { NewHome } from "./desk-home.ts";

export function accessNotes(newHome: NewHome): void {
  const notes = [1, 2, 3].map((n) => anAccessNote(n));

  it("oldest first, as many as asked for", async () => {
    await using home = await newHome();
    const desk = await home.open();
    for (const note of notes) await desk.noteAccess(note);
    expect(await desk.accessNotes(2)).toEqual(notes.slice(0, 2));
    expect(await (await home.open()).accessNotes(20)).toEqual(notes);
  });

  it("and lets go of those that are filed, and only those", async () => {
    await using home = await newHome();
    const desk = await home.open();
    for (const note of notes) await desk.noteAccess(note);
    await desk.noteAccessFiled([notes[0]?.id ?? "", notes[2]?.id ?? "", "never noted"]);
    expect(await desk.accessNotes(20)).toEqual(notes.slice(1, 2));
  });

  it("once for an id, a denial as well as a permission", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const denied = anAccessNote(1, { answer: "denied", thing: "", verb: "see-triage", via: "chat" });
    await desk.noteAccess(denied);
    await desk.noteAccess(denied);
    expect(await desk.accessNotes(20)).toEqual([denied]);
  });
}

export function facts(newHome: NewHome): void {
  it("where a person's chat is, and the leadership's channel, as last told", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.conversationOf(teacher.id)).toBeUndefined();
    await desk.keepConversation(teacher.id, '{"chat":1}');
    await desk.keepConversation(dsl.id, '{"chat":2}');
    await desk.keepConversation("leadership-channel", '{"channel":1}');
    await desk.keepConversation(teacher.id, '{"chat":3}');
    const next = await home.open();
    expect(await next.conversationOf(teacher.id)).toBe('{"chat":3}');
    expect(await next.conversationOf(dsl.id)).toBe('{"chat":2}');
    expect(await next.conversationOf("leadership-channel")).toBe('{"channel":1}');
  });

  it("the language that a person chose, as last chosen", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.languageOf(teacher.id)).toBeUndefined();
    await desk.keepLanguage(teacher.id, "cy");
    await desk.keepLanguage(dsl.id, "cy");
    await desk.keepLanguage(dsl.id, "en");
    const next = await home.open();
    expect(await next.languageOf(teacher.id)).toBe("cy");
    expect(await next.languageOf(dsl.id)).toBe("en");
    expect(await next.languageOf(deputy.id)).toBeUndefined();
  });

  it("what the school says of learners, all of it as last imported (R10.1)", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.learnerDetails()).toEqual([]);
    await desk.keepLearnerDetails([learnerDetails({ needs: ["Uses AAC"], keyWorker: dsl.id, lookedAfter: true })]);
    expect(await desk.learnerDetails()).toEqual([
      learnerDetails({ needs: ["Uses AAC"], keyWorker: dsl.id, lookedAfter: true }),
    ]);
    const all = [1, 2].map((n) => learnerDetails({ learner: aLearnerId(n) }));
    await desk.keepLearnerDetails(all);
    expect(await (await home.open()).learnerDetails()).toEqual(all);
    await desk.keepLearnerDetails([]);
    expect(await desk.learnerDetails()).toEqual([]);
  });

  it("what the school says of every learner of a large college, and then of fewer", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const all = Array.from({ length: 12_000 }, (_, n) =>
      learnerDetails({ learner: aLearnerId(n), needs: [`Sees ${n * 7919} at the board`], tutorGroup: `T${n % 300}` }),
    );
    await desk.keepLearnerDetails(all);
    expect(await (await home.open()).learnerDetails()).toEqual(all);
    await desk.keepLearnerDetails(all.slice(0, 10));
    expect(await desk.learnerDetails()).toEqual(all.slice(0, 10));
  });

  it("which deputy is on duty, if one was named", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.dutyDeputy()).toBeUndefined();
    await desk.keepDutyDeputy(dsl.id);
    await desk.keepDutyDeputy(deputy.id);
    expect(await (await home.open()).dutyDeputy()).toBe(deputy.id);
  });

  it("who is in the safeguarding team, as the directory last had it", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.safeguardingTeam()).toEqual([]);
    await desk.keepSafeguardingTeam([dsl, deputy]);
    await desk.keepSafeguardingTeam([deputy]);
    expect(await (await home.open()).safeguardingTeam()).toEqual([deputy]);
  });
}
