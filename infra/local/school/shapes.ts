/**
 * The shapes of a demo school: its people, and what they did. They know nothing of how it is made, and of Lantern only the
 * words in which its rules speak of a concern.
 */

import type { CategoryDetails, ContactWay } from "../../../src/domain/category-details.ts";
import type { Category, Quoted } from "../../../src/domain/concern-entries.ts";
import type { Threshold } from "../../../src/domain/threshold.ts";
import type { DemoAction, DemoFiled, DemoSetting, DemoWork } from "./shapes-work.ts";

export type { Category, ContactWay, Threshold };

export interface DemoSchool {
  readonly name: string;
  readonly tenantId: string;
  readonly staff: readonly DemoStaff[];
  readonly learners: readonly DemoLearner[];
  /** In order of `at`. */
  readonly doings: readonly DemoDoing[];
  /** In order of `at`. */
  readonly talk: readonly DemoTalk[];
  readonly cast: DemoCast;
}

/** Staff ids of the people that README and the end-to-end tests speak of. */
export interface DemoCast {
  readonly teacher: string;
  readonly pastoral: string;
  readonly dsl: string;
  readonly deputyOnDuty: string;
  readonly deputy: string;
  readonly principal: string;
  readonly administrator: string;
}

export interface DemoStaff {
  readonly id: string;
  readonly givenName: string;
  readonly surname: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly mail: string;
  readonly phone: string;
  /** Values of Entra app roles; empty for most. */
  readonly roles: readonly string[];
  /** Member of the leadership team and its private channel. */
  readonly leadership: boolean;
}

export interface DemoLearner {
  readonly id: string;
  readonly givenName: string;
  readonly surname: string;
  readonly name: string;
  /** "12", "13" or "14". */
  readonly year: string;
  readonly tutorGroup: string;
  readonly keyWorkerId: string;
  /** SEND and communication needs in plain words; empty for most. */
  readonly needs: readonly string[];
  readonly lookedAfter: boolean;
  readonly birthDate: string;
  readonly studentNumber: string;
}

/** What one of the staff wrote in Teams, to a colleague or to everybody. */
export interface DemoTalk {
  readonly at: string;
  /** A staff id. */
  readonly from: string;
  /** A staff id. */
  readonly to: string | "everybody";
  readonly text: string;
  /** That it answers the last post before it. */
  readonly answers?: true;
}

/** One thing that somebody did. `at` is an ISO instant in UTC, `concern` a handle of this school only, `by` a staff id. */
export type DemoDoing = DemoOnConcern | DemoFiled | DemoSetting;
export type DemoOnConcern =
  | DemoRaise
  | DemoAcknowledge
  | DemoTriage
  | DemoAccount
  | DemoContact
  | DemoFinish
  | DemoWork;

interface Done {
  readonly at: string;
  readonly concern: string;
  readonly by: string;
}

export interface DemoRaise extends Done {
  readonly what: "raise";
  readonly learnerId: string | undefined;
  /** Who it is about, when that person is not on the roll. */
  readonly someoneElse: string | undefined;
  readonly category: Category;
  readonly seen: string;
  /** Verbatim, without quotation marks; empty when nothing was said. */
  readonly ownWords: string;
  readonly occurredDay: string;
  /** HH:mm in London; undefined when the reporter could not say. */
  readonly occurredTime: string | undefined;
  readonly where: string;
  readonly atRisk: boolean;
  /** Who else came into it, by learner id. */
  readonly involved: readonly string[];
  readonly beside: Beside;
  /** Why it was written down late; empty where it was not, or nobody said. */
  readonly lateReason: string;
  readonly quoted?: Quoted;
}

/** What a form asks for beside what was seen. */
export interface Beside {
  readonly present?: string;
  readonly view?: string;
  readonly done?: string;
  readonly details?: CategoryDetails;
}

export interface DemoAcknowledge extends Done {
  readonly what: "acknowledge";
}

export interface DemoTriage extends Done {
  readonly what: "triage";
  readonly threshold: Threshold;
  readonly rationale: string;
  /** How needs were weighed; never empty for a learner with needs. */
  readonly vulnerability: string;
  readonly actions: readonly DemoAction[];
  readonly reporterToKnow: string;
  /** A day, YYYY-MM-DD. */
  readonly reviewOn: string | undefined;
}

export interface DemoAccount extends Done {
  readonly what: "add-account";
  readonly text: string;
}

export interface DemoContact extends Done {
  readonly what: "contact";
  /** The relation, such as "Mother", or an agency. */
  readonly who: string;
  readonly how: ContactWay;
  readonly said: string;
}

export interface DemoFinish extends Done {
  readonly what: "finish-action";
  /** Index into the actions of the concern's triage. */
  readonly action: number;
  readonly outcome: string;
}
