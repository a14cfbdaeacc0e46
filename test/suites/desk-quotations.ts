/** Messages that forms were opened from (R4.2), as every desk keeps them: of each form of each person its own. */
import { expect, it } from "vitest";
import { dsl, instant, start, teacher, uuid } from "../build.ts";
import type { NewHome } from "./desk-home.ts";

function aQuotation(text: string, keptAt = start) {
  const link = "https://teams.microsoft.com/l/message/19:x/1";
  return { quoted: { text, author: "Ana \u{1f622} Bell", at: start, link }, keptAt };
}

export function quotations(newHome: NewHome): void {
  it("for that form and that person alone, also after a restart", async () => {
    await using home = await newHome();
    const desk = await home.open();
    const [first, second] = [aQuotation('"Ada"\n'.repeat(1_400)), aQuotation("Another")];
    await desk.keepQuotation(teacher.id, uuid(1), first);
    await desk.keepQuotation(teacher.id, uuid(2), second);
    const next = await home.open();
    expect(await next.quotationOf(teacher.id, uuid(1))).toEqual(first);
    expect(await next.quotationOf(teacher.id, uuid(2))).toEqual(second);
    expect(await next.quotationOf(dsl.id, uuid(1))).toBeUndefined();
    expect(await next.quotationOf(teacher.id, uuid(3))).toBeUndefined();
  });

  it("until it is told to forget what was kept last before then", async () => {
    await using home = await newHome();
    const desk = await home.open();
    await desk.keepQuotation(teacher.id, uuid(1), aQuotation("Old"));
    await desk.keepQuotation(teacher.id, uuid(2), aQuotation("Kept anew"));
    await desk.keepQuotation(teacher.id, uuid(2), aQuotation("Kept anew", instant(2)));
    await desk.forgetQuotations(start);
    expect(await desk.quotationOf(teacher.id, uuid(1))).toBeDefined();
    await desk.forgetQuotations(instant(2));
    expect(await desk.quotationOf(teacher.id, uuid(1))).toBeUndefined();
    expect(await desk.quotationOf(teacher.id, uuid(2))).toEqual(aQuotation("Kept anew", instant(2)));
  });
}
