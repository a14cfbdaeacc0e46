/**
 * What the tab and the server say to each other. `GET /api/openapi.json` is made from these schemas, and what the tab sends
 * is parsed by them.
 *
 *     GET  /api/me                                  → me
 *     GET  /api/triage                              → triagePage
 *     POST /api/concerns                              raiseForm → raised (contract/raise-form.ts)
 *     GET  /api/concerns/{reference}                → concernPage
 *     POST /api/concerns/{reference}/acknowledgement → concernPage
 *     POST /api/concerns/{reference}/triage          triageCommand → concernPage
 *     POST /api/concerns/{reference}/work            concernCommand (contract/concern-commands.ts) → concernPage
 *     POST /api/concerns/{reference}/documents        documentUpload (contract/document-commands.ts) → concernPage
 *     GET  /api/concerns/{reference}/entries/{seq}/documents/{sha256} → the bytes
 *     GET  /api/learners                             → learnerList (contract/learner-list.ts)
 *     /api/learners/{id}/…                            contract/learner-page.ts
 *     POST /api/learners/search                       searchCommand → learnersFound
 *     GET  /api/settings/{name}                      → settingPage (contract/setting-bodies.ts)
 *     POST /api/settings/{name}                       settingCommand → settingPage
 *     GET  /api/colleagues                           → colleagues
 *     GET  /api/my-concerns                          → ownConcerns
 *     /api/due, /api/my-actions                       contract/due.ts
 *     POST /api/search                                searchCommand → searchPage   (a name must not stand in an address)
 *     GET  /api/register                             → registerPage
 *     POST /api/register/check                       → registerPage   (begins a check; the page tells how far it is)
 *     GET  /api/register/{register}/checkpoint       → checkpointFile (contract/checkpoints.ts)
 *     GET  /api/concerns/{reference}/entries/{seq}/proof → inclusionProof (contract/checkpoints.ts)
 *     GET  /api/events                               → server-sent events, each a changeEvent
 */
import { z } from "zod";
import { alertAnswers, alertKinds, alertRoles } from "../domain/alert.ts";
import { weekdays } from "../domain/calendar.ts";
import { contactWays } from "../domain/category-details.ts";
import { statuses } from "../domain/concern.ts";
import { categories } from "../domain/concern-entries.ts";
import { doors, subjectParts } from "../domain/entry.ts";
import { partLabels } from "../domain/parts-of-entry.ts";
import { entryKinds } from "../domain/record-entry.ts";
import { isRefusalCode, refusals } from "../domain/refusal.ts";
import { registers } from "../domain/registers.ts";
import { thresholdChanges, thresholds } from "../domain/threshold.ts";
import { storedBodyMap } from "./body-map.ts";
import { occurredCommand } from "./command-parts.ts";
import { concernWork } from "./concern-work.ts";
import { plainText } from "./plain-text.ts";
import { concernReference, day, instant, learnerId, staffId, timeOfDay } from "./primitives.ts";
import { quoted } from "./quotation.ts";
import { finding, noticedFinding, sha256Hex } from "./tampering.ts";

const occurred = z.object({ day, time: timeOfDay.optional(), about: z.string().optional() });
const status = z.enum(statuses);

/** Who is signed in, and what they may open. */
export const me = z.object({
  id: staffId,
  name: z.string(),
  school: z.object({
    name: z.string(),
    timeZone: z.string(),
    /** On which the school is at work, and on which of them it was closed of late. */
    weekdays: z.array(z.enum(weekdays)),
    daysOff: z.array(day),
  }),
  may: z.object({
    listLearners: z.boolean(),
    seeTriage: z.boolean(),
    searchRecords: z.boolean(),
    checkRegister: z.boolean(),
    changeSettings: z.boolean(),
  }),
});

/** A learner as shown beside a record: what matters when one decides (R10.1). Empty texts: the school's list says nothing. */
export const learnerCard = z.object({
  id: learnerId,
  name: z.string(),
  year: z.string(),
  tutorGroup: z.string(),
  birthDate: z.string(),
  keyWorker: z.string(),
  needs: z.array(z.string()),
  lookedAfter: z.boolean(),
});

/** Whom a concern is about: a learner of the school's list, or somebody in the reporter's words. */
const partIn = z.enum(subjectParts).optional();
export const subjectCard = z.union([
  z.object({ name: z.string(), learner: learnerCard, part: partIn }),
  /** A learner whom the list no longer knows: the name as it was recorded. */
  z.object({ name: z.string(), learnerId, part: partIn }),
  z.object({ described: z.string(), part: partIn }),
]);

const acknowledged = z.object({ at: instant, by: z.string() });

/** One line of the triage page. */
export const triageRow = z.object({
  reference: concernReference,
  subjects: z.array(z.string()),
  categories: z.array(z.enum(categories)),
  atRisk: z.boolean(),
  recordedAt: instant,
  reviewDueAt: instant,
  raisedBy: z.string(),
  acknowledged: acknowledged.optional(),
  status,
  threshold: z.enum(thresholds).optional(),
});

/** The triage page: everything not yet reviewed, and the newest reviewed ones, in the order of need. */
export const triagePage = z.object({ now: instant, rows: z.array(triageRow), reviewedInAll: z.int() });

const account = z.object({ seen: z.string(), ownWords: z.string(), where: z.string() });
const action = z.object({
  number: z.int(),
  what: z.string(),
  owner: staffId,
  ownerName: z.string(),
  due: day,
  finished: z.object({ at: instant, outcome: z.string() }).optional(),
});
const part = z.object({
  label: z.enum(partLabels),
  is: z.enum(["words", "name", "day", "choice"]),
  text: z.string(),
});
const told = {
  seq: z.int(),
  recordedAt: instant,
  author: z.string(),
  via: z.enum(doors),
  occurred: occurred.optional(),
  /** What it tells beside the fields of its kind (src/domain/parts-of-entry.ts). */
  parts: z.array(part).default([]),
  /** The documents that it stands on; where their bytes are had, documents.ts says. */
  documents: z
    .array(z.object({ sha256: sha256Hex, name: z.string(), mimeType: z.string(), size: z.int() }))
    .default([]),
};

/** The kinds whose parts tell everything. `of`: the `seq` of the earlier entry that it is about. */
const toldByParts = z
  .enum(entryKinds)
  .exclude([
    "concern.raised",
    "account.added",
    "concern.acknowledged",
    "concern.triaged",
    "contact.recorded",
    "action.finished",
    "body-map.recorded",
  ]);

/** One entry as a page shows it. */
export const entryCard = z.discriminatedUnion("kind", [
  z.object({
    ...told,
    kind: z.literal("concern.raised"),
    categories: z.array(z.enum(categories)),
    account,
    atRisk: z.boolean(),
    /** The message in Teams that it was raised from. */
    quoted: quoted.optional(),
  }),
  z.object({ ...told, kind: z.literal("account.added"), text: z.string(), atRisk: z.boolean() }),
  z.object({ ...told, kind: z.literal("concern.acknowledged") }),
  z.object({
    ...told,
    kind: z.literal("concern.triaged"),
    threshold: z.enum(thresholds),
    rationale: z.string(),
    vulnerability: z.string(),
    change: z.enum(thresholdChanges),
    actions: z.array(z.object({ what: z.string(), ownerName: z.string(), due: day })),
  }),
  z.object({
    ...told,
    kind: z.literal("contact.recorded"),
    who: z.string(),
    how: z.enum(contactWays),
    said: z.string(),
  }),
  z.object({ ...told, kind: z.literal("action.finished"), action: z.int(), outcome: z.string() }),
  z.object({ ...told, kind: z.literal("body-map.recorded"), map: storedBodyMap }),
  z.object({ ...told, kind: toldByParts, of: z.int().optional() }),
]);

/** Somebody who was told of a concern in chat. `sentAt`: when Teams took the message. */
const alerted = z.object({ name: z.string(), as: z.enum(alertRoles).optional(), sentAt: instant.optional() });

/** What must be taken on, and what was done to find somebody who does (R5.2, R5.3). */
const alertCard = z.object({
  kind: z.enum(alertKinds),
  raisedAt: instant,
  steps: z.array(z.object({ at: instant, told: z.array(alerted) })),
  ended: z.object({ how: z.enum(alertAnswers), at: instant, by: z.string() }).optional(),
});
export type AlertCard = z.infer<typeof alertCard>;

/** A concern with all it holds. */
export const concernPage = z.object({
  now: instant,
  reference: concernReference,
  status,
  atRisk: z.boolean(),
  raisedBy: z.string(),
  recordedAt: instant,
  reviewDueAt: instant,
  acknowledged: acknowledged.optional(),
  /** The newest first. */
  alerts: z.array(alertCard).default([]),
  threshold: z.enum(thresholds).optional(),
  subjects: z.array(subjectCard),
  entries: z.array(entryCard),
  actions: z.array(action),
  /** `seq` of the newest entry shown: what a decision made on this page is based on. */
  newest: z.int(),
  /** Whether every entry has reached SharePoint; if not, it is safe here and being filed. */
  filed: z.boolean(),
  /** What could not be filed because something newer came first; kept here, so that its author need not write it again. */
  setAside: z.array(entryCard),
  /** Whether a decision must say how vulnerability was weighed (R10.1). */
  needsVulnerability: z.boolean(),
  may: z.object({
    acknowledge: z.boolean(),
    triage: z.boolean(),
    work: z.boolean(),
    /** To give actions, and to make referrals: nothing new is begun on a closed concern. */
    begin: z.boolean(),
    close: z.boolean(),
    reopen: z.boolean(),
  }),
  /** What the reporter is told when they look, and when the DSL means to look again; of the newest decision. */
  reporterToKnow: z.string().optional(),
  reviewOn: day.optional(),
  work: concernWork,
});

/** What the DSL decides. Blank and missing fields come as such, so that the rules can name them. */
export const triageCommand = z.object({
  threshold: z.enum(thresholds).optional(),
  rationale: plainText,
  vulnerability: plainText,
  actions: z.array(z.object({ what: plainText, owner: staffId, due: day })).max(50),
  /** What the reporter is told when they look. */
  reporterToKnow: plainText.optional(),
  reviewOn: day.optional(),
  /** When it was decided, where that was earlier (R5.4). */
  decided: occurredCommand.optional(),
  basedOn: z.int().positive(),
});

/** Staff to whom an action can be given. */
export const colleagues = z.array(z.object({ id: staffId, name: z.string(), jobTitle: z.string() }));

/** What a member of staff sees of their own concerns: reference and status, nothing else (R4.4). */
export const ownConcerns = z.array(z.object({ reference: concernReference, recordedAt: instant, status }));

/** How far the server has read the records. `expected` is what the newest checkpoint counted; missing where there is none. */
export const loading = z.object({ loaded: z.int().nonnegative(), expected: z.int().positive().exactOptional() });

/**
 * Something changed; what, the page asks for. Holds no content. `loading`: the server has not read all records yet, so that
 * what a page shows is not everything.
 */
export const changeEvent = z.object({
  changed: z.enum(["concerns", "connection"]),
  loading: loading.exactOptional(),
});

/** Learners of the school's list, for whoever types a part of a name. A name must not stand in an address, so it is posted. */
export const learnersFound = z.array(
  z.object({ id: learnerId, name: z.string(), year: z.string(), tutorGroup: z.string(), hasNeeds: z.boolean() }),
);

/** Words to look for. */
export const searchCommand = z.object({ q: z.string().max(2_000) });

/** Entries in which every word that was looked for begins a word, the best first. */
export const searchPage = z.object({
  found: z.array(
    z.object({
      /** Missing where it was recorded on a learner's file; then `learner` says whose. */
      reference: concernReference.optional(),
      learner: learnerId.optional(),
      seq: z.int(),
      kind: z.enum(entryKinds),
      recordedAt: instant,
      author: z.string(),
      subjects: z.array(z.string()),
      /** A piece of the text around the words, cut at words; `hit` marks what was looked for. */
      excerpt: z.array(z.object({ text: z.string(), hit: z.boolean() })),
    }),
  ),
  /** Whether there are more than are shown. */
  more: z.boolean(),
});

const checkOutcome = z.object({
  at: instant,
  /** How many entries were read, and how many documents. */
  entries: z.int(),
  documents: z.int(),
  /** The checkpoints that the register was held against. */
  against: z.array(z.object({ register: z.enum(registers), size: z.int(), at: instant })),
  findings: z.array(finding),
});

/** Whether the registers are as Lantern left them (R3.3). */
export const registerPage = z.object({
  now: instant,
  registers: z.array(
    z.object({
      register: z.enum(registers),
      /** Entries in the view, which follows the register. */
      entries: z.int(),
      newest: z.object({ at: instant, size: z.int(), note: z.string(), publicKey: z.string() }).optional(),
      checkpoints: z.int(),
    }),
  ),
  /** What was noticed from the first day on, the newest first. */
  noticed: z.array(noticedFinding),
  /** A check that is under way. */
  running: z.object({ since: instant, read: z.int() }).optional(),
  last: checkOutcome.optional(),
  /** The last check could not be finished: SharePoint could not be read. */
  failed: z.object({ at: instant }).optional(),
});

/** Every error of the API (RFC 9457, without prose from inside). `refused` and `also` name what a person can mend. */
export const problem = z.object({
  type: z.literal("about:blank"),
  status: z.int(),
  title: z.string(),
  refused: z.enum(Object.keys(refusals).filter(isRefusalCode)).optional(),
  field: z.string().optional(),
  /** Texts: a desk that stands open since before an update may not know a code yet, and still shows the others. */
  also: z.array(z.object({ refused: z.string(), field: z.string().optional() })).optional(),
});

export type Me = z.infer<typeof me>;
export type LearnerCard = z.infer<typeof learnerCard>;
export type SubjectCard = z.infer<typeof subjectCard>;
export type TriageRow = z.infer<typeof triageRow>;
export type TriagePage = z.infer<typeof triagePage>;
export type EntryCard = z.infer<typeof entryCard>;
export type ConcernPage = z.infer<typeof concernPage>;
export type TriageCommand = z.infer<typeof triageCommand>;
export type Colleagues = z.infer<typeof colleagues>;
export type OwnConcerns = z.infer<typeof ownConcerns>;
export type Loading = z.infer<typeof loading>;
export type LearnersFound = z.infer<typeof learnersFound>;
export type SearchPage = z.infer<typeof searchPage>;
export type CheckOutcome = z.infer<typeof checkOutcome>;
export type RegisterPage = z.infer<typeof registerPage>;
export type ChangeEvent = z.infer<typeof changeEvent>;
export type Problem = z.infer<typeof problem>;
