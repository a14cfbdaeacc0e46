/**
 * The story of the demo school as it goes on: every stream with what is told of it so far, from which the next entry is decided
 * by the same rules as in the product. Only the clock is another: each entry is stamped with the moment of the story.
 */
import { settledBy } from "../../../src/contract/setting-bodies.ts";
import type { Instant } from "../../../src/domain/calendar.ts";
import { newestToReview } from "../../../src/domain/chronology-review.ts";
import { type Concern, statusOf } from "../../../src/domain/concern.ts";
import { concernsIn, openReferrals } from "../../../src/domain/concerns-in.ts";
import { type DocumentOfEntry, learnersOf, type Stamp } from "../../../src/domain/entry.ts";
import {
  type ConcernId,
  concernId,
  isConcernId,
  type LearnerId,
  learnerFileId,
  type SettingId,
  type StreamId,
} from "../../../src/domain/ids.ts";
import type { EntryOnFile } from "../../../src/domain/learner-events.ts";
import { foldLearnerFile, type LearnerFile } from "../../../src/domain/learner-file.ts";
import { isOfLearnerFile, isOfSetting, type RecordEntry } from "../../../src/domain/record-entry.ts";
import { isRefusal, type Outcome } from "../../../src/domain/refusal.ts";
import { defaultCalendar, schoolDaysOf } from "../../../src/domain/school-calendar.ts";
import type { SchoolDays } from "../../../src/domain/school-days.ts";
import { changeSetting } from "../../../src/domain/settings.ts";
import { referenceFor } from "../../../src/service/reference.ts";
import type { DemoDoing, DemoLearner, DemoSchool } from "../school/shapes.ts";
import { decideOnConcern } from "./deciding-concerns.ts";
import { decideOnFile } from "./deciding-files.ts";
import { instantIn, learnerIn, staffIn } from "./parsing.ts";
import { concernIn, type StorySoFar, submissionOf, type Told } from "./telling.ts";

/** Puts a scan into the library, and says what the entry names. */
export type KeepNote = (file: string, lines: readonly string[]) => Promise<DocumentOfEntry>;

export class Story implements StorySoFar {
  readonly #told = new Map<string, Told>();
  readonly #ids = new Set<ConcernId>();
  /** What stands in the chronology of each learner. */
  readonly #chronologies = new Map<LearnerId, readonly EntryOnFile[]>();
  readonly #staff: ReadonlyMap<string, string>;
  readonly #learners: ReadonlyMap<string, DemoLearner>;
  readonly #keepNote: KeepNote;
  readonly timeZone: string;

  constructor(school: DemoSchool, timeZone: string, keepNote: KeepNote) {
    this.#staff = new Map(school.staff.map(({ id, name }) => [id, name]));
    this.#learners = new Map(school.learners.map((learner) => [learner.id, learner]));
    this.#keepNote = keepNote;
    this.timeZone = timeZone;
  }

  /** The next entry, and the stream that it goes on. @throws when the school does what is refused */
  async next(doing: DemoDoing): Promise<{ readonly told: Told; readonly entry: RecordEntry }> {
    const told = this.#streamOf(doing);
    const outcome = await this.#decide(doing, told);
    if (isRefusal(outcome))
      throw new Error(`the demo school does what is refused: ${outcome.refused} (${doing.what} in ${told.id})`);
    const [entry] = outcome;
    if (entry === undefined) throw new Error(`the demo school does something twice: ${doing.what} in ${told.id}`);
    this.#note(told, entry, "id" in doing ? doing.id : undefined);
    return { told, entry };
  }

  get schoolDays(): SchoolDays {
    const { entries = [] } = this.#told.get("setting/school-calendar") ?? {};
    const calendar = settledBy(entries.filter(isOfSetting), "school-calendar") ?? defaultCalendar;
    return schoolDaysOf(calendar, () => false, this.timeZone);
  }

  /** The concerns that nobody has taken yet. */
  unanswered(): readonly Concern[] {
    const concerns = [...this.#told.values()].flatMap((told) => concernIn(told) ?? []);
    return concerns.filter((concern) => statusOf(concern) === "recorded");
  }

  async #decide(doing: DemoDoing, told: Told): Promise<Outcome<RecordEntry>> {
    const stamp = this.#stamp(doing);
    if (doing.what === "settle")
      return changeSetting(undefined, { ...doing.setting, why: doing.why, basedOn: 0 }, stamp);
    if ("learnerId" in doing && !("concern" in doing)) return decideOnFile(doing, this.#file(told), stamp, this);
    const scan = doing.what === "attach-note" ? await this.#keepNote(doing.file, doing.lines) : undefined;
    return decideOnConcern(doing, { told, stamp, scan, story: this });
  }

  #note(told: Told, entry: RecordEntry, name: string | undefined): void {
    const seq = told.entries.length + 1;
    const placed = { ...entry, seq };
    told.entries.push(placed);
    if (name !== undefined) told.places.set(name, seq);
    for (const learner of learnersOf(entry.subjects)) this.#tellOf(learner, told, [placed]);
    // From now on the whole concern is in that learner's chronology.
    if (entry.kind === "subject.matched") this.#tellOf(entry.data.learner, told, told.entries.slice(0, -1));
  }

  #tellOf(learner: LearnerId, { id: stream }: Told, entries: Told["entries"]): void {
    const before = this.#chronologies.get(learner) ?? [];
    this.#chronologies.set(learner, [...before, ...entries.map((entry) => ({ stream, entry }))]);
  }

  openReferralsOf(learner: LearnerId): number {
    return openReferrals(concernsIn(this.#chronologies.get(learner) ?? [])).length;
  }

  newestOf(learner: LearnerId): Instant | undefined {
    return newestToReview((this.#chronologies.get(learner) ?? []).map(({ entry }) => entry));
  }

  reviewedUpTo(learner: LearnerId): Instant | undefined {
    const told = this.#told.get(learnerFileId(learner));
    return told && this.#file(told).reviewed?.upTo;
  }

  learner(id: string): { readonly id: LearnerId; readonly name: string; readonly needs: readonly string[] } {
    const { name = "", needs = [] } = this.#learners.get(id) ?? {};
    return { id: learnerIn(id), name, needs };
  }

  staff(id: string) {
    return { id: staffIn(id), name: this.#staff.get(id) ?? "" };
  }

  concernOf(handle: string): ConcernId {
    const { id } = this.#stream(handle, () => this.#newId(handle));
    if (!isConcernId(id)) throw new Error(`no concern has the handle ${handle}`);
    return id;
  }

  #file({ id, entries }: Told): LearnerFile {
    const learner = learnerIn(id.slice("learner-file/".length));
    return foldLearnerFile(learner, entries.filter(isOfLearnerFile));
  }

  #streamOf(doing: DemoDoing): Told {
    if ("concern" in doing) return this.#stream(doing.concern, () => this.#newId(doing.concern));
    if (doing.what === "settle") {
      const id: SettingId = `setting/${doing.setting.setting}`;
      return this.#stream(id, () => id);
    }
    const file = learnerFileId(learnerIn(doing.learnerId));
    return this.#stream(file, () => file);
  }

  #stream(handle: string, id: () => StreamId): Told {
    const told = this.#told.get(handle) ?? { id: id(), entries: [], head: undefined, places: new Map() };
    this.#told.set(handle, told);
    return told;
  }

  #newId(handle: string): ConcernId {
    for (let attempt = 0; ; attempt += 1) {
      const id = concernId(referenceFor(submissionOf(handle), attempt));
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      return id;
    }
  }

  #stamp({ at, by, what }: DemoDoing): Stamp {
    return { recordedAt: instantIn(at), ...authorOf(this.staff(by)), via: inChat.has(what) ? "chat" : "tab" };
  }
}

/** What people do from the chat; the rest is done at the desk. */
const inChat: ReadonlySet<DemoDoing["what"]> = new Set([
  "raise",
  "add-account",
  "acknowledge",
  "answer",
  "worry",
  "correct",
]);

function authorOf({ id, name }: ReturnType<Story["staff"]>) {
  return { by: id, author: name };
}
