/** The log as the use cases have it: events, each with its own few fields. */
import type { EntryKey } from "../contract/entries.ts";
import type { Notice } from "../contract/notices.ts";
import type { Finding } from "../contract/tampering.ts";
import type { Verb } from "../domain/access.ts";
import type { AlertKind } from "../domain/alert.ts";
import type { ConcernId, ConcernReference, StaffId, StreamId } from "../domain/ids.ts";
import type { RefusalCode } from "../domain/refusal.ts";
import type { RegisterName } from "../domain/registers.ts";

/** What may be written to the log: names of events, ids, numbers. No text that a person wrote can be put here. */
export type LogEvent =
  | { readonly event: "started"; readonly mode: "local" | "tenant"; readonly port: number }
  | { readonly event: "stopping" }
  | { readonly event: "entry-accepted"; readonly stream: StreamId; readonly seq: number; readonly kind: string }
  | { readonly event: "repeated-submit"; readonly concern: ConcernId }
  | { readonly event: "entry-filed"; readonly key: EntryKey; readonly minutes: number }
  | {
      readonly event: "entry-decided-again";
      readonly key: EntryKey;
      readonly became: "filed-anew" | "set-aside" | "there";
    }
  | { readonly event: "document-refused"; readonly concern: ConcernId; readonly refused: RefusalCode }
  | { readonly event: "register-unavailable"; readonly during: string; readonly status: number }
  | {
      readonly event: "register-tampered";
      readonly what: Finding["what"];
      readonly itemId: string;
      readonly key: string;
    }
  | { readonly event: "checkpoint-kept"; readonly register: RegisterName; readonly size: number }
  | { readonly event: "register-checked"; readonly entries: number; readonly findings: number }
  | { readonly event: "graph-resting"; readonly seconds: number }
  | { readonly event: "notice-sent"; readonly notice: Notice["type"]; readonly concern: string }
  | {
      readonly event: "notice-postponed";
      readonly notice: Notice["type"];
      readonly why: "no-chat" | "refused" | "unavailable";
    }
  | {
      readonly event: "alert-climbed";
      readonly concern: ConcernReference;
      readonly alert: AlertKind;
      readonly step: number;
    }
  | { readonly event: "access-denied"; readonly verb: Verb; readonly person: StaffId; readonly reason: string }
  | { readonly event: "sign-in-refused"; readonly reason: string }
  | { readonly event: "activity-refused"; readonly reason: string }
  | { readonly event: "fault"; readonly where: string; readonly error: string; readonly at: readonly string[] }
  | { readonly event: "view-in-step"; readonly entries: number }
  | { readonly event: "directory-read"; readonly staff: number; readonly learners: number };

export interface Log {
  note(event: LogEvent): void;
}
