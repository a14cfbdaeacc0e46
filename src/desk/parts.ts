/** The parts of the desk's port, each of which both stores keep in a file of its own. */
import type { Desk } from "../service/ports.ts";

/** Entries from their acceptance until they are filed and forgotten. */
export type Entries = Pick<
  Desk,
  "accept" | "unfiled" | "held" | "acceptedAs" | "noteFiled" | "forgetFiled" | "waiting"
>;
/** Entries that the register did not take. */
export type Settling = Pick<Desk, "resettle" | "setAsideOf">;
export type Notices = Pick<
  Desk,
  | "queue"
  | "noticesDue"
  | "stillWaits"
  | "nextNoticeDue"
  | "noteSent"
  | "alertsSent"
  | "postpone"
  | "drop"
  | "noticesUnder"
>;
/** Alerts from the entry that raises them on, and what they did. */
export type Alerts = Pick<Desk, "alertsDue" | "nextAlertDue" | "changeAlert" | "alertsOf">;
export type Claims = Pick<Desk, "claim" | "release">;
/** Checkpoints with their leaves, and findings. */
export type Evidence = Checkpoints & Pick<Desk, "noteFindings" | "findings">;
export type Checkpoints = Pick<
  Desk,
  "keepCheckpoint" | "checkpoints" | "newestCheckpoint" | "checkpointCount" | "leaves"
>;
export type AccessNotes = Pick<Desk, "noteAccess" | "accessNotes" | "noteAccessFiled">;
/** Forms that were begun in chat. */
export type Drafts = Pick<Desk, "keepDraft" | "draftOf" | "dropDraft" | "forgetDrafts">;
/** Messages that forms were opened from. */
export type Quotations = Pick<Desk, "keepQuotation" | "quotationOf" | "forgetQuotations">;
/** Where chats are and in which language, what the school told, who is on duty. */
export type Facts = Pick<
  Desk,
  | "conversationOf"
  | "keepConversation"
  | "languageOf"
  | "keepLanguage"
  | "learnerDetails"
  | "keepLearnerDetails"
  | "dutyDeputy"
  | "keepDutyDeputy"
  | "safeguardingTeam"
  | "keepSafeguardingTeam"
>;
