/** Body maps and scanned notes in the story. */
import { clockText, wallClock } from "./calendar.ts";
import { type Doing, done, later, type Place, timeOn } from "./place.ts";
import type { Work } from "./work.ts";

type Named<Do extends Work["do"]> = Extract<Work, { readonly do: Do }>;

/** A body map with what its observer saw when the concern was noticed, and its review (R11.1). */
export function drawn(place: Place, work: Named<"body-map">): readonly Doing[] {
  const { crew, reporter, planned, say, id } = place;
  const observer = crew.staff.find((one) => one.id === reporter);
  const { marks, context, ownWords, firstAid, firstAidNote, review } = work;
  // Who could not say when it was would have looked at the clock before drawing.
  const minutes = planned.occurredMinutes ?? Math.max(0, wallClock(planned.raisedAt).minutes - 5);
  const map = {
    marks: marks.map((mark) => ({ ...mark, description: say(mark.description) })),
    noneSeen: false,
    context: say(context),
    ownWords: say(ownWords),
    firstAid,
    firstAidNote: say(firstAidNote),
    observer: observer?.name ?? "",
    observerRole: observer?.jobTitle ?? "",
  };
  return [
    done(place, { what: "body-map", id, map, day: planned.occurredDay, time: clockText(minutes) }),
    ...later(place, review, (text) => ({ what: "review-body-map", of: id, text })),
  ];
}

/** A note by hand, scanned, and the end of its paper (R4.2b). */
export function noted(place: Place, { file, lines, note, destroyed }: Named<"note">): readonly Doing[] {
  const { say, id, crew, by } = place;
  const attached = done(place, { what: "attach-note", id, file, lines: lines.map(say), note: say(note) });
  if (destroyed === undefined) return [attached];
  const at = timeOn(place, destroyed.day, place.at);
  const who = crew.staff.find((one) => one.id === by)?.name ?? "";
  const how = say(destroyed.how);
  return [attached, done({ ...place, at }, { what: "destroy-paper", of: id, how, who, on: wallClock(at).day })];
}
