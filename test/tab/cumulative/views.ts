/** Cumulative views of fictional learners: with nothing, with one concern, with a year that adds up, and with five hundred entries. */
import { type CumulativeView, cumulativeView } from "../../../src/contract/signals.ts";
import { plusDays } from "../../../src/domain/calendar.ts";
import { byOccurrence, type ChronologyEvent } from "../../../src/domain/chronology-event.ts";
import { categories } from "../../../src/domain/concern-entries.ts";
import { signalsOf, sortSignals } from "../../../src/domain/signals.ts";
import { type Threshold, thresholds } from "../../../src/domain/threshold.ts";
import { aLearnerId, aReference, aStaffId } from "../../build.ts";
import { aConcernAgo, daysAgo, today } from "../../events.ts";

/** Half-terms and holidays of the last year. */
const breaks = [
  { from: daysAgo(29), to: daysAgo(25) },
  { from: daysAgo(125), to: daysAgo(84) },
  { from: daysAgo(183), to: daysAgo(179) },
  { from: daysAgo(240), to: daysAgo(227) },
  { from: daysAgo(281), to: daysAgo(277) },
  { from: daysAgo(338), to: daysAgo(325) },
];

const brother = { id: aLearnerId(7), name: "Kelechi Nwosu" };

export function aView(
  events: readonly ChronologyEvent[],
  dismissed: readonly { readonly id: string; readonly reason: string }[] = [],
  closed: CumulativeView["breaks"] = breaks,
): CumulativeView {
  const all = events.toSorted(byOccurrence);
  const signals = signalsOf(all, { today, breaks: closed });
  const dismissals = signals.flatMap(({ id, fingerprint }) =>
    dismissed
      .filter((one) => one.id === id)
      .map(({ reason }) => ({ fingerprint, reason, at: "2026-11-20T15:12:00.000Z", by: "Daniel Whitcombe" })),
  );
  const sorted = sortSignals(signals, dismissals);
  return cumulativeView.parse({
    today,
    events: all,
    linked: [brother],
    breaks: closed,
    signals: sorted.open,
    dismissed: sorted.dismissed.map(({ signal, dismissal: { at, by, reason } }) => ({ signal, at, by, reason })),
  });
}

/** What was done about the nth concern, so many days ago. */
function entryOf(n: number, seq: number, kind: string, ago: number, threshold?: Threshold): ChronologyEvent {
  return {
    ...aConcernAgo(n, ago),
    key: `concern/${aReference(n)}#${seq}`,
    kind,
    categories: [],
    ...(threshold === undefined ? {} : { threshold }),
  };
}

const lunch = (ago: number) => ({ occurred: { day: daysAgo(ago), about: "during lunch" } });

/** A year in which small things add up. */
export function yearThatAddsUp(): readonly ChronologyEvent[] {
  const hall = { where: "Sports hall" };
  return [
    aConcernAgo(1, 330, { threshold: "monitoring", where: "Classroom 4" }),
    entryOf(1, 2, "concern.triaged", 329, "monitoring"),
    aConcernAgo(2, 250, { threshold: "monitoring", categories: ["online"], reporter: aStaffId(2) }),
    aConcernAgo(3, 170, { threshold: "monitoring", ...hall, ...lunch(170) }),
    entryOf(3, 2, "contact.recorded", 168),
    aConcernAgo(4, 60, { threshold: "monitoring", categories: ["mental-health"], reporter: aStaffId(3) }),
    aConcernAgo(5, 19, { threshold: "early-help", where: "the sports hall", ...lunch(19), categories: ["injury"] }),
    entryOf(5, 2, "concern.triaged", 18, "early-help"),
    entryOf(5, 3, "meeting.held", 12),
    aConcernAgo(6, 9, { threshold: "child-in-need", categories: ["injury", "disclosure"], reporter: aStaffId(4) }),
    entryOf(6, 2, "concern.triaged", 8, "child-in-need"),
    entryOf(6, 3, "referral.made", 7),
    aConcernAgo(7, 3, { threshold: "child-protection", where: "Sports-hall.", ...lunch(3), categories: ["injury"] }),
    aConcernAgo(8, 1, { categories: ["welfare"], where: "Bus stop", reporter: aStaffId(5) }),
    aConcernAgo(9, 5, { linked: brother.id, reporter: aStaffId(6) }),
  ];
}

/** Five hundred entries in four years, many of them on one day. */
export function fiveHundred(): readonly ChronologyEvent[] {
  return Array.from({ length: 500 }, (_, n) => {
    const ago = Math.floor((n * n) / 175) % 1_400;
    const category = categories[n % 7];
    const threshold = thresholds[n % 11];
    const changes = { categories: category === undefined ? [] : [category], where: n % 3 === 0 ? "Canteen" : "" };
    return n % 5 === 4
      ? entryOf(n, 2, "concern.triaged", ago, threshold ?? "monitoring")
      : aConcernAgo(n, ago, { ...changes, ...(threshold === undefined ? {} : { threshold }) });
  });
}

/** The same learner with one more concern, raised today. */
export function withOneMore(): readonly ChronologyEvent[] {
  return [...yearThatAddsUp(), aConcernAgo(20, 0, { occurred: { day: plusDays(today, 0), time: "09:05" } })];
}
