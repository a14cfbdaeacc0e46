/**
 * What was done about a concern after it was decided on, and what was recorded on learners' files. Texts are as they were
 * written; `of` names an earlier doing of the same concern by its `id`, and without one the account that raised it.
 */
import type { BodyMap } from "../../../src/domain/body-map.ts";
import type {
  AdviceRecorded,
  DisagreementRecorded,
  PaperDestroyed,
  ReferralMade,
  SharingDecided,
} from "../../../src/domain/concern-entries.ts";
import type { LearnerFileEntry } from "../../../src/domain/learner-file-entries.ts";
import type { Setting } from "../../../src/domain/settings.ts";

export interface DemoAction {
  readonly what: string;
  /** A staff id. */
  readonly owner: string;
  /** A day, YYYY-MM-DD. */
  readonly due: string;
}

interface OnConcern {
  /** An ISO instant in UTC. */
  readonly at: string;
  readonly concern: string;
  /** A staff id. */
  readonly by: string;
}

type About<Data> = Omit<Data, "of" | "on" | "chaseOn" | "basedOn" | "to" | "toName">;

export type DemoWork = OnConcern &
  (
    | { readonly what: "add-action"; readonly action: DemoAction }
    | { readonly what: "ask"; readonly id: string; readonly to: string; readonly question: string }
    | { readonly what: "answer"; readonly of: string; readonly text: string }
    | ({ readonly what: "advise"; readonly to: string } & About<AdviceRecorded["data"]>)
    | { readonly what: "correct"; readonly of?: string; readonly text: string; readonly why: string }
    | { readonly what: "draft-referral"; readonly id: string; readonly agency: string; readonly text: string }
    | { readonly what: "approve-referral"; readonly of: string; readonly text: string }
    | ({ readonly what: "make-referral"; readonly id: string; readonly of?: string; readonly chaseOn: string } & About<
        ReferralMade["data"]
      >)
    | { readonly what: "chase-referral"; readonly of: string; readonly text: string; readonly chaseOn: string }
    | { readonly what: "conclude-referral"; readonly of: string; readonly text: string }
    | { readonly what: "decide-sharing"; readonly told: SharingDecided["data"] }
    | ({ readonly what: "disagree"; readonly id: string } & DisagreementRecorded["data"])
    | { readonly what: "escalate"; readonly of: string; readonly to: string; readonly why: string }
    | { readonly what: "conclude-disagreement"; readonly of: string; readonly text: string }
    /** `to`: the handle of another concern. */
    | { readonly what: "link"; readonly to: string; readonly why: string }
    | { readonly what: "match"; readonly described: string; readonly learnerId: string }
    | { readonly what: "tag"; readonly tags: readonly string[] }
    | {
        readonly what: "body-map";
        readonly id: string;
        readonly map: BodyMap;
        readonly day: string;
        readonly time: string;
      }
    | { readonly what: "review-body-map"; readonly of: string; readonly text: string }
    | {
        readonly what: "attach-note";
        readonly id: string;
        readonly file: string;
        readonly lines: readonly string[];
        readonly note: string;
      }
    | ({ readonly what: "destroy-paper"; readonly of: string; readonly on: string } & About<PaperDestroyed["data"]>)
    | { readonly what: "worry"; readonly id: string; readonly text: string }
    | { readonly what: "answer-worry"; readonly of: string; readonly text: string }
    | { readonly what: "close"; readonly text: string }
    | { readonly what: "reopen"; readonly text: string }
  );

interface OnFile {
  readonly at: string;
  readonly by: string;
  readonly learnerId: string;
}

type Told<
  Kind extends LearnerFileEntry["kind"],
  Data = Extract<LearnerFileEntry, { readonly kind: Kind }>["data"],
> = Omit<Data, "basedOn" | "upTo" | "nextOn" | "reviewOn" | "name" | "removed">;

export type DemoFiled = OnFile &
  (
    | ({ readonly what: "review-chronology"; readonly nextOn: string } & Told<"chronology.reviewed">)
    | ({ readonly what: "open-file"; readonly reviewOn: string } & Told<"file.opened">)
    | ({ readonly what: "review-file"; readonly nextOn: string } & Told<"file.reviewed">)
    | ({ readonly what: "close-file" } & Told<"file.closed">)
    | ({ readonly what: "meeting"; readonly day: string; readonly nextOn?: string } & Told<"meeting.held">)
    | ({ readonly what: "link-learner"; readonly to: string } & Omit<Told<"learner.linked">, "to">)
    | ({ readonly what: "cohorts" } & Told<"cohorts.changed">)
  );

export interface DemoSetting {
  readonly at: string;
  readonly by: string;
  readonly what: "settle";
  readonly setting: Setting;
  readonly why: string;
}
