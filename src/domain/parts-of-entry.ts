/**
 * What an entry tells, part by part in the order in which it is read: for the summary in SharePoint, the index of words and the
 * pages, which give each part its label in their own words. The kinds that have pages of their own from the first day on
 * (raised, added, decided, contact, action finished) tell here only what was added to them since.
 */
import type { CategoryDetails } from "./category-details.ts";
import type { AmendmentRecorded, ConcernEntry, Consent, Late } from "./concern-entries.ts";
import type { LearnerFileEntry } from "./learner-file-entries.ts";
import { isOfConcern, isOfSetting, type RecordEntry } from "./record-entry.ts";
import { isBlank } from "./refusal.ts";

/** Every label that a part can have. Each surface has words for all of them. */
export const partLabels = [
  "why",
  "setting",
  "present",
  "view",
  "done",
  "quoted",
  "quoted-author",
  "late",
  "late-reason",
  "reporter-to-know",
  "review-on",
  "action",
  "owner",
  "due",
  "correction",
  "question",
  "to",
  "answer",
  "form",
  "advice",
  "linked-to",
  "described",
  "learner",
  "tags-added",
  "tags-removed",
  "rationale",
  "agency",
  "document",
  "urgency",
  "sent",
  "without-review",
  "chase-on",
  "note",
  "outcome",
  "decision",
  "shared",
  "with",
  "basis",
  "risk",
  "ours",
  "theirs",
  "sought",
  "context",
  "own-words",
  "observer",
  "first-aid",
  "mark",
  "purpose",
  "scan",
  "how",
  "destroyed-by",
  "destroyed-on",
  "next-review",
  "file-reason",
  "meeting",
  "attendees",
  "notes",
  "decisions",
  "next-meeting",
  "relation",
  "signal",
  "consent",
  "consent-reason",
  "said-to-learner",
  "explanation",
  "between",
  "kept-safe",
  "platform",
  "online-described",
  "change",
  "safe-now",
  "spoken-to",
  "contact-way",
  "said",
  "observed-change",
  "communicates",
] as const;
export type PartLabel = (typeof partLabels)[number];

/** `words`: what somebody wrote. `name`: of a person or an agency. `choice`: a value from a list, for a surface to put in words. */
export interface Part {
  readonly label: PartLabel;
  readonly is: "words" | "name" | "day" | "choice";
  readonly text: string;
}

/** The parts of an entry; blank ones are left out. */
export function partsOf(entry: RecordEntry): readonly Part[] {
  const parts = isOfSetting(entry)
    ? [words("why", entry.data.why), choice("setting", entry.data.setting)]
    : isOfConcern(entry)
      ? concernParts(entry)
      : learnerFileParts(entry);
  return parts.filter(({ text }) => text !== "");
}

function concernParts(entry: ConcernEntry): readonly Part[] {
  switch (entry.kind) {
    case "concern.raised": {
      const { account, details, late, quoted } = entry.data;
      return [
        words("present", account.present),
        words("view", account.view),
        words("done", account.done),
        ...(details === undefined ? [] : detailParts(details)),
        words("quoted", quoted?.text),
        name("quoted-author", quoted?.author),
        ...lateParts(late),
      ];
    }
    case "account.added": {
      const { details, late } = entry.data;
      return [...(details === undefined ? [] : detailParts(details)), ...lateParts(late)];
    }
    case "concern.triaged":
      return [words("reporter-to-know", entry.data.reporterToKnow), day("review-on", entry.data.reviewOn)];
    case "contact.recorded":
      return consentParts(entry.data.consent);
    case "concern.acknowledged":
    case "action.finished":
      return [];
    case "action.added": {
      const { what, ownerName, due } = entry.data.action;
      return [words("action", what), name("owner", ownerName), day("due", due)];
    }
    case "amendment.recorded":
      return [words("correction", entry.data.what), words("why", entry.data.why)];
    case "question.asked":
      return [words("question", entry.data.question), name("to", entry.data.toName)];
    case "question.answered":
    case "worry.answered":
      return [words("answer", entry.data.answer)];
    case "worry.raised":
    case "concern.reopened":
      return [words("why", entry.data.why)];
    case "advice.recorded":
      return [choice("form", entry.data.form), words("advice", entry.data.text), name("to", entry.data.toName)];
    case "concern.linked":
      return [name("linked-to", entry.data.to), words("why", entry.data.why)];
    case "subject.matched":
      return [words("described", entry.data.described), name("learner", entry.data.name)];
    case "tags.changed":
      return [name("tags-added", entry.data.added.join(", ")), name("tags-removed", entry.data.removed.join(", "))];
    case "concern.closed":
      return [words("rationale", entry.data.rationale)];
    default:
      return sharingParts(entry);
  }
}

type Sharing = Extract<ConcernEntry, { readonly kind: `${"referral" | "sharing" | "disagreement"}.${string}` }>;
type Documented = Extract<
  ConcernEntry,
  { readonly kind: `${"body-map" | "photograph" | "document" | "paper"}.${string}` }
>;

function sharingParts(entry: Sharing | Documented): readonly Part[] {
  switch (entry.kind) {
    case "referral.drafted":
      return [name("agency", entry.data.agency), words("document", entry.data.text)];
    case "referral.approved":
      return [words("document", entry.data.text)];
    case "referral.made": {
      const { agency, urgency, sent, consent, withoutReview, chaseOn } = entry.data;
      const how = [name("agency", agency), choice("urgency", urgency), words("sent", sent)];
      return [...how, ...consentParts(consent), words("without-review", withoutReview), day("chase-on", chaseOn)];
    }
    case "referral.chased":
      return [words("note", entry.data.note), day("chase-on", entry.data.chaseOn)];
    case "referral.concluded":
    case "disagreement.concluded":
      return [words("outcome", entry.data.outcome)];
    case "sharing.decided": {
      const { decision, what, withWhom, why, basis, consent, risk } = entry.data;
      const told = [choice("decision", decision), words("shared", what), name("with", withWhom), words("why", why)];
      return [...told, choice("basis", basis), ...consentParts(consent), words("risk", risk)];
    }
    case "disagreement.recorded": {
      const { withWhom, ours, theirs, sought } = entry.data;
      return [name("with", withWhom), words("ours", ours), words("theirs", theirs), words("sought", sought)];
    }
    case "disagreement.escalated":
      return [name("to", entry.data.to), words("why", entry.data.why)];
    default:
      return documentParts(entry);
  }
}

function documentParts(entry: Documented): readonly Part[] {
  switch (entry.kind) {
    case "body-map.recorded": {
      const { map } = entry.data;
      return [
        words("context", map.context),
        words("own-words", map.ownWords),
        name("observer", map.observer),
        words("first-aid", map.firstAidNote),
        ...map.marks.map((mark) => words("mark", mark.description)),
      ];
    }
    case "body-map.reviewed":
      return [words("note", entry.data.note)];
    case "photograph.authorised":
      return [words("why", entry.data.reason)];
    case "document.attached":
      return [choice("purpose", entry.data.purpose), words("note", entry.data.note), choice("scan", entry.data.scan)];
    case "paper.destroyed":
      return [words("how", entry.data.how), name("destroyed-by", entry.data.who), day("destroyed-on", entry.data.on)];
  }
}

function learnerFileParts(entry: Exclude<LearnerFileEntry, AmendmentRecorded>): readonly Part[] {
  switch (entry.kind) {
    case "chronology.reviewed":
    case "file.reviewed":
      return [words("note", entry.data.note), day("next-review", entry.data.nextOn)];
    case "file.opened": {
      const { reason, rationale, reviewOn } = entry.data;
      return [choice("file-reason", reason), words("rationale", rationale), day("next-review", reviewOn)];
    }
    case "file.closed":
      return [words("rationale", entry.data.rationale)];
    case "meeting.held": {
      const { form, attendees, notes, decisions, nextOn } = entry.data;
      const held = [choice("meeting", form), name("attendees", attendees.join(", ")), words("notes", notes)];
      return [...held, words("decisions", decisions), day("next-meeting", nextOn)];
    }
    case "learner.linked":
      return [name("learner", entry.data.name), choice("relation", entry.data.relation), words("why", entry.data.why)];
    case "learner.unlinked":
      return [words("why", entry.data.why)];
    case "cohorts.changed":
      return [name("tags-added", entry.data.added.join(", ")), name("tags-removed", entry.data.removed.join(", "))];
    case "signal.dismissed":
      return [choice("signal", entry.data.signal), words("why", entry.data.reason)];
  }
}

/** That it is late is told also where nobody said why (R5.1). */
function lateParts(late: Late | undefined): readonly Part[] {
  if (late === undefined) return [];
  return [isBlank(late.reason) ? choice("late", "no-reason") : words("late-reason", late.reason)];
}

function consentParts(consent: Consent | undefined): readonly Part[] {
  return consent === undefined ? [] : [choice("consent", consent.answer), words("consent-reason", consent.reason)];
}

function detailParts(details: CategoryDetails): readonly Part[] {
  const { disclosure, injury, childOnChild, online, mentalHealth, contactWithHome, referralOutcome, communication } =
    details;
  return [
    words("said-to-learner", disclosure?.saidToLearner),
    words("explanation", injury?.explanation),
    words("first-aid", injury?.firstAid),
    words("between", childOnChild?.between),
    words("kept-safe", childOnChild?.keptSafe),
    words("platform", online?.platform),
    words("online-described", online?.described),
    words("change", mentalHealth?.change),
    words("safe-now", mentalHealth?.safeNow),
    name("spoken-to", contactWithHome?.who),
    choice("contact-way", contactWithHome?.how),
    words("said", contactWithHome?.said),
    name("agency", referralOutcome?.agency),
    words("outcome", referralOutcome?.outcome),
    words("observed-change", communication?.observedChange),
    words("communicates", communication?.howTheyCommunicate),
  ];
}

function words(label: PartLabel, text = ""): Part {
  return { label, is: "words", text };
}

function name(label: PartLabel, text = ""): Part {
  return { label, is: "name", text };
}

function day(label: PartLabel, text = ""): Part {
  return { label, is: "day", text };
}

function choice(label: PartLabel, text = ""): Part {
  return { label, is: "choice", text };
}
