/**
 * The notation in which the work after a decision is told: on a concern, and on a learner's file. Texts are templates as in
 * story.ts. `day` counts school days from the day on which the concern was raised; what falls on one day comes in the order of
 * the list, and after the first decision.
 */
import type { BodyMark } from "../../../src/domain/body-map.ts";
import type { Consent, SharingDecided } from "../../../src/domain/concern-entries.ts";
import type { FileReason, MeetingForm } from "../../../src/domain/learner-file-entries.ts";
import type { Threshold } from "../../../src/domain/threshold.ts";
import type { Part } from "./story.ts";

interface On {
  readonly day: number;
  /** Whoever decides on the concern, unless somebody else is named. */
  readonly by?: Part;
}

/** Something that comes later, on a day of its own. */
interface Later {
  readonly day: number;
  readonly text: string;
}

export type Work = On &
  (
    | {
        readonly do: "action";
        /** `owner +days: what => outcome`; without an outcome it is not finished. */
        readonly line: string;
      }
    | { readonly do: "ask"; readonly whom: Part; readonly question: string; readonly answer?: Later }
    | {
        readonly do: "advise";
        readonly whom: Part;
        readonly form: "advice" | "supervision" | "support";
        readonly text: string;
      }
    | { readonly do: "correct"; readonly what: string; readonly why: string }
    | { readonly do: "draft"; readonly agency: string; readonly letter: Letter }
    | Refer
    | ({ readonly do: "share" } & SharingDecided["data"])
    | Disagree
    /** `to`: an earlier step of the same arc. */
    | { readonly do: "link"; readonly to: number; readonly why: string }
    | { readonly do: "tag"; readonly tags: readonly string[] }
    | Drawn
    | Noted
    | { readonly do: "worry"; readonly why: string; readonly answer?: Later }
    | { readonly do: "add"; readonly text: string }
    | {
        readonly do: "decide";
        readonly threshold: Threshold;
        readonly because: string;
        readonly tell?: string;
        readonly lookAgain?: number;
      }
    /** Who was told of in words turns out to be a learner. */
    | { readonly do: "match" }
    /** Left out where something of the concern is still open at the end of the story. */
    | { readonly do: "close"; readonly because: string }
    | { readonly do: "reopen"; readonly why: string }
  );

/** What a referral's document says, part by part. */
export interface Letter {
  readonly worry: string;
  readonly done: string;
  readonly ask: string;
}

interface Refer {
  readonly do: "refer";
  readonly agency: string;
  readonly urgency: "urgent" | "routine";
  /** Where a document was drafted and approved first. */
  readonly letter?: Letter;
  readonly sent: string;
  readonly consent: Consent;
  /** What the review of the chronology showed on which it rests; else why an urgent one went ahead without. */
  readonly review?: string;
  readonly withoutReview?: string;
  /** The reading of the chronology that was owed since. */
  readonly readAfter?: Later;
  /** School days until the outcome is asked for. */
  readonly chase: number;
  readonly chases?: readonly (Later & { readonly chase: number })[];
  readonly outcome?: Later;
}

interface Disagree {
  readonly do: "disagree";
  readonly withWhom: string;
  readonly ours: string;
  readonly theirs: string;
  readonly sought: string;
  readonly escalated?: readonly (Later & { readonly to: string })[];
  readonly outcome?: Later;
}

/** A body map, drawn by whoever saw the marks when they were seen, or soon after. */
interface Drawn {
  readonly do: "body-map";
  readonly marks: readonly BodyMark[];
  readonly context: string;
  readonly ownWords: string;
  readonly firstAid: "given" | "not-given" | "not-known";
  readonly firstAidNote: string;
  readonly review?: Later;
}

/** A note by hand, scanned. */
interface Noted {
  readonly do: "note";
  /** Names nobody. */
  readonly file: string;
  readonly lines: readonly string[];
  readonly note: string;
  readonly destroyed?: { readonly day: number; readonly how: string };
}

/** `ago`: school days before the newest. By the DSL unless somebody else is named, at the end of the day. */
export type FileWork = { readonly ago: number; readonly by?: Part } & (
  | { readonly do: "open"; readonly reason: FileReason; readonly because: string; readonly again: number }
  | { readonly do: "review"; readonly note: string; readonly again: number }
  /** The chronology is read as a whole. */
  | { readonly do: "read"; readonly note: string; readonly again: number }
  | {
      readonly do: "meeting";
      readonly form: MeetingForm;
      readonly attendees: readonly string[];
      readonly notes: string;
      readonly decisions: string;
      /** School days until the next. */
      readonly next?: number;
    }
  | { readonly do: "sibling"; readonly why: string }
  | { readonly do: "cohort"; readonly cohorts: readonly string[] }
  | { readonly do: "close"; readonly because: string }
);

/** The work on one concern of a tale, and what its first decision says beside. */
export interface TaleOfWork {
  /** What the reporter is told. */
  readonly tell?: string;
  /** School days until somebody looks again. */
  readonly look?: number;
  readonly work: readonly Work[];
}
