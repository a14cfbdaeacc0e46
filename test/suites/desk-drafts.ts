/** Forms that were begun in chat, as every desk keeps them: of each person the last. */
import { expect, it } from "vitest";
import { aDraft, aForm, dsl, instant, teacher, uuid } from "../build.ts";
import type { NewHome } from "./desk-home.ts";

export function drafts(newHome: NewHome): void {
  it("as it was left, for its writer alone, also after a restart", async () => {
    await using home = await newHome();
    const desk = await home.open();
    expect(await desk.draftOf(teacher.id)).toBeUndefined();
    const draft = aDraft({ text: aForm({ seen: '"Ada"\n\u{1f622} '.repeat(3_000).trim() }), shownIn: ["1:1", "1:2"] });
    await desk.keepDraft(teacher.id, draft);
    const next = await home.open();
    expect(await next.draftOf(teacher.id)).toEqual(draft);
    expect(await next.draftOf(dsl.id)).toBeUndefined();
  });

  it("the last of a person, and lets go of it when it is sent", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const [first, second] = [aDraft(), aDraft({ text: aForm({ submissionKey: uuid(2) }) })];
    await desk.keepDraft(teacher.id, first);
    await desk.keepDraft(dsl.id, first);
    await desk.keepDraft(teacher.id, second);
    await desk.dropDraft(teacher.id, uuid(1));
    expect(await desk.draftOf(teacher.id)).toEqual(second);
    await desk.dropDraft(teacher.id, uuid(2));
    await desk.dropDraft(teacher.id, uuid(2));
    expect(await desk.draftOf(teacher.id)).toBeUndefined();
    expect(await desk.draftOf(dsl.id)).toEqual(first);
  });

  it("until it is told to forget what is old, and nothing newer", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.keepDraft(teacher.id, aDraft({ keptAt: instant(1) }));
    await desk.keepDraft(dsl.id, aDraft({ keptAt: instant(2) }));
    await desk.forgetDrafts(instant(1));
    expect(await desk.draftOf(teacher.id)).toBeDefined();
    await desk.forgetDrafts(instant(2));
    expect(await desk.draftOf(teacher.id)).toBeUndefined();
    expect(await desk.draftOf(dsl.id)).toBeDefined();
  });
}
