/** Actions in the notation of story.ts: whom they are given to, by when, and what came of them. */
import { wallClock } from "./calendar.ts";
import type { Company } from "./company.ts";
import type { Random } from "./random.ts";
import type { DemoAction } from "./shapes-work.ts";
import { type Part, parts } from "./story.ts";
import { sameDay, schoolDayAfter, spread, type Timeline } from "./timeline.ts";

/** An action, and what came of it; empty while it is not finished. */
export interface Given {
  readonly action: DemoAction;
  readonly outcome: string;
}

interface Giving {
  readonly timeline: Timeline;
  readonly company: Company;
  readonly reporter: string;
}

/** The action of a line, `owner +days: what => outcome`, as it is given at a moment (ms). The line is worded already. */
export function actionIn({ timeline, company, reporter }: Giving, line: string, at: number): Given {
  const [head = "", outcome = ""] = line.split(" => ");
  const { part, count, rest } = partIn(head);
  const owner = part === "reporter" ? reporter : company.of(part);
  return { action: { what: rest, owner, due: schoolDayAfter(timeline, wallClock(at).day, count) }, outcome };
}

/** When somebody is done with it: mostly in time. */
export function finishTime(timeline: Timeline, random: Random, decidedAt: number, due: string): number {
  if (due <= wallClock(decidedAt).day) return sameDay(decidedAt + random.between(20, 240) * 60_000, decidedAt, random);
  const late = random.chance(0.1) ? random.between(1, 2) : 0;
  const at = spread(schoolDayAfter(timeline, due, late), random.between(545, 1010), random);
  return Math.max(at, decidedAt + 1_200_000);
}

const pattern = /^(\w+) \+(\d+): (.*)$/s;

/** @throws when a line is not a part, a number and a text: it has a slip */
export function partIn(line: string): { readonly part: Part; readonly count: number; readonly rest: string } {
  const [, name, count, rest] = pattern.exec(line) ?? [];
  const part = parts.find((each) => each === name);
  if (part === undefined || rest === undefined) throw new Error(`not a part, a number and a text: ${line}`);
  return { part, count: Number(count), rest };
}
