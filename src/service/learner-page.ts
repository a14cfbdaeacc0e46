/** A learner's page: everything that is told of them, and what this person may record (R9.1). */
import { opened } from "../contract/entries.ts";
import type { LearnerPage } from "../contract/learner-page.ts";
import { isDenied, may } from "../domain/access.ts";
import { dayAt, isDay, plusDays, timeAt, yearsBetween } from "../domain/calendar.ts";
import { chronologyDue } from "../domain/chronology-due.ts";
import { isReviewed, isUnseen, newestToReview } from "../domain/chronology-review.ts";
import { statusOf } from "../domain/concern.ts";
import { openReferrals } from "../domain/concerns-in.ts";
import { fileSuggestions } from "../domain/file-suggestion.ts";
import { isConcernId, isLearnerFileId, type LearnerId, learnerFileId, learnerOf, referenceOf } from "../domain/ids.ts";
import { isOfLearnerFile } from "../domain/record-entry.ts";
import {
  cumulativeOf,
  type LearnerStanding,
  learnerStanding,
  type Reading,
  type SeesLearner,
} from "./learner-standing.ts";
import type { NotThere } from "./open-concern.ts";
import { type Actor, permit } from "./permission.ts";
import type { ChronologyRow, Desk, Ports } from "./ports.ts";
import { presentEntry, presentLearner } from "./presentation.ts";
import { settingOf } from "./settings.ts";

/** The page of a learner. */
export async function seeLearner(ports: Ports, actor: Actor, id: LearnerId): Promise<LearnerPage | NotThere> {
  const permitted = await permit(ports, actor, { verb: "see-chronology", thing: undefined, name: id });
  return isDenied(permitted) ? "not-there" : pageOfLearner(ports, permitted, id);
}

/** The page for whoever holds the permit, with what was set aside of the learner's file. */
export async function pageOfLearner(
  ports: Reading & { readonly desk: Pick<Desk, "setAsideOf"> },
  permitted: SeesLearner,
  id: LearnerId,
): Promise<LearnerPage | NotThere> {
  const setAside = await ports.desk.setAsideOf(learnerFileId(id));
  const standing = learnerStanding(ports, permitted, id);
  if (standing === undefined) return "not-there";
  const { today, concerns } = standing;
  const intervals = settingOf(ports.view, "review-intervals");
  return {
    now: ports.clock.now(),
    ...whoIs(ports, standing),
    rows: presentRows(ports, standing),
    concerns: concerns.map((concern) => {
      const { recordedAt, categories, threshold } = concern;
      const decided = threshold === undefined ? {} : { threshold };
      return {
        reference: referenceOf(concern.id),
        recordedAt,
        categories: [...categories],
        status: statusOf(concern),
        ...decided,
      };
    }),
    cumulative: presentCumulative(ports, permitted, standing),
    file: { ...presentFile(standing), setAside: setAside.map(opened).filter(isOfLearnerFile).map(presentEntry) },
    review: presentReview(ports, standing),
    ...openWork(standing),
    proposed: {
      chronologyReview: plusDays(today, intervals.chronology),
      fileReview: plusDays(today, intervals.childProtectionFile),
    },
    may: { work: !isDenied(may(permitted.person, "work-on-learner-file", undefined)) },
  };
}

function whoIs(
  { view }: Pick<Ports, "view">,
  { id, name, listed, today }: LearnerStanding,
): Pick<LearnerPage, "learner" | "listed" | "age"> {
  if (listed === undefined) {
    const unknown = { year: "", tutorGroup: "", birthDate: "", keyWorker: "", needs: [], lookedAfter: false };
    return { learner: { id, name, ...unknown }, listed: false };
  }
  const { birthDate } = listed;
  const age = isDay(birthDate) ? { age: yearsBetween(birthDate, today) } : {};
  return { learner: presentLearner(view, listed), listed: true, ...age };
}

/** In order of occurrence; each amendment beside what it amends, and in a line of its own only where that is not there. */
function presentRows({ school }: Pick<Ports, "school">, { id, rows, file }: LearnerStanding): LearnerPage["rows"] {
  const placeOf = (stream: string, seq: number) => `${stream}#${seq}`;
  const there = new Set(rows.map(({ stream, entry }) => placeOf(stream, entry.seq)));
  const original = ({ stream, entry }: ChronologyRow): string | undefined => {
    const place = entry.kind === "amendment.recorded" ? placeOf(stream, entry.data.of) : undefined;
    return place !== undefined && there.has(place) ? place : undefined;
  };
  const amendments = Map.groupBy(rows, original);
  return rows
    .filter((row) => original(row) === undefined)
    .map(({ stream, entry }) => {
      const { recordedAt } = entry;
      const amended = amendments.get(placeOf(stream, entry.seq)) ?? [];
      const here = [entry, ...amended.map((row) => row.entry)];
      return {
        ...(isConcernId(stream) ? { reference: referenceOf(stream) } : {}),
        ...(isLearnerFileId(stream) && learnerOf(stream) !== id ? { onFileOf: learnerOf(stream) } : {}),
        // What happens at the moment of recording, such as a decision, occurred when it was recorded.
        occurred: entry.occurred ?? {
          day: dayAt(recordedAt, school.timeZone),
          time: timeAt(recordedAt, school.timeZone),
        },
        entry: presentEntry(entry),
        amendments: amended.map((row) => presentEntry(row.entry)).sort((a, b) => a.seq - b.seq),
        unseen: here.filter((one) => isUnseen(one, file.reviewed?.upTo)).map(({ seq }) => seq),
      };
    });
}

function presentCumulative(
  ports: Reading,
  permitted: SeesLearner,
  standing: LearnerStanding,
): LearnerPage["cumulative"] {
  const { events, breaks, open, dismissed } = cumulativeOf(ports, permitted, standing);
  const others = [
    ...standing.file.links.map(({ to, name }) => ({ id: to, name })),
    ...standing.fromOthers.map(({ from, name }) => ({ id: from, name })),
  ];
  return {
    today: standing.today,
    events: events.map(({ reporter: _, ...event }) => event),
    linked: others.filter(({ id }) => events.some((event) => event.linked === id)),
    breaks,
    signals: open,
    dismissed: dismissed.map(({ signal, dismissal: { at, author, reason } }) => ({ signal, at, by: author, reason })),
  };
}

function presentFile({ file, filed, rows, fromOthers }: LearnerStanding): Omit<LearnerPage["file"], "setAside"> {
  const { newest, newestToRead, protection, closedAt, nextMeetings, links, cohorts } = file;
  return {
    newest,
    newestToRead,
    ...(protection === undefined ? {} : { protection }),
    ...(closedAt === undefined ? {} : { closedAt }),
    suggestions: [...fileSuggestions(file, rows)],
    nextMeetings: nextMeetings.map(({ form, on }) => ({ form, on })).sort((a, b) => (a.on < b.on ? -1 : 1)),
    links: [
      ...links.map(({ to, ...link }) => ({ id: to, ...link })),
      ...fromOthers.map(({ from, ...link }) => ({ id: from, ...link })),
    ],
    cohorts: [...cohorts],
    filed,
  };
}

function presentReview({ school }: Pick<Ports, "school">, { file, rows }: LearnerStanding): LearnerPage["review"] {
  const entries = rows.map(({ entry }) => entry);
  const upTo = newestToReview(entries);
  const owed = entries.flatMap((entry) =>
    entry.kind === "referral.made" && entry.data.withoutReview !== undefined ? [entry.recordedAt] : [],
  );
  const dueOn = chronologyDue(file, owed, school.timeZone);
  return {
    ...(file.reviewed === undefined ? {} : { last: file.reviewed }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(upTo === undefined ? {} : { upTo }),
    isCurrent: isReviewed(upTo, file.reviewed?.upTo),
  };
}

/** What was agreed or asked for and is not over yet. */
function openWork({ concerns }: LearnerStanding): Pick<LearnerPage, "actions" | "referrals"> {
  const actions = concerns.flatMap(({ id, actions: all }) =>
    all.flatMap(({ number, what, ownerName, due, finished }) =>
      finished === undefined ? [{ reference: referenceOf(id), number, what, ownerName, due }] : [],
    ),
  );
  const referrals = concerns.flatMap((concern) =>
    openReferrals([concern]).map(({ agency, madeAt, chaseOn }) => ({
      reference: referenceOf(concern.id),
      agency,
      madeAt,
      chaseOn,
    })),
  );
  return { actions: actions.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)), referrals };
}
