/** The log: lines of JSON, by their seriousness, and no text that a person wrote. */
import { closeSync, openSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openLog } from "../src/log.ts";
import type { LogEvent } from "../src/service/ports.ts";
import { aConcernId, aFolder, aReference, aStaffId } from "./build.ts";

/** One event of each kind. The compiler asks for a new kind to be put here, and its fields can be looked at. */
const events: { readonly [Kind in LogEvent["event"]]: Extract<LogEvent, { event: Kind }> } = {
  started: { event: "started", mode: "local", port: 3978 },
  stopping: { event: "stopping" },
  "entry-accepted": { event: "entry-accepted", stream: aConcernId(1), seq: 1, kind: "concern.raised" },
  "repeated-submit": { event: "repeated-submit", concern: aConcernId(1) },
  "entry-filed": { event: "entry-filed", key: `${aConcernId(1)}#1`, minutes: 0 },
  "entry-decided-again": { event: "entry-decided-again", key: `${aConcernId(1)}#1`, became: "set-aside" },
  "document-refused": { event: "document-refused", concern: aConcernId(1), refused: "document-unsafe" },
  "register-unavailable": { event: "register-unavailable", during: "filing", status: 503 },
  "register-tampered": { event: "register-tampered", what: "edited", itemId: "7", key: `${aConcernId(1)}#1` },
  "checkpoint-kept": { event: "checkpoint-kept", register: "learners", size: 7 },
  "register-checked": { event: "register-checked", entries: 7, findings: 0 },
  "graph-resting": { event: "graph-resting", seconds: 60 },
  "notice-sent": { event: "notice-sent", notice: "concern-alert", concern: aReference(1) },
  "alert-climbed": { event: "alert-climbed", concern: aReference(1), alert: "urgent", step: 2 },
  "notice-postponed": { event: "notice-postponed", notice: "concern-alert", why: "no-chat" },
  "access-denied": { event: "access-denied", verb: "open-concern", person: aStaffId(1), reason: "role" },
  "sign-in-refused": { event: "sign-in-refused", reason: "expired" },
  "activity-refused": { event: "activity-refused", reason: "other-tenant" },
  fault: { event: "fault", where: "turn", error: "TypeError", at: ["at here (file:///main.ts:1:1)"] },
  "view-in-step": { event: "view-in-step", entries: 3 },
  "directory-read": { event: "directory-read", staff: 7, learners: 2 },
};

function linesOf(noted: readonly LogEvent[]): readonly Readonly<Record<string, unknown>>[] {
  using folder = aFolder();
  const descriptor = openSync(folder.file("log"), "w");
  const log = openLog(descriptor);
  for (const event of noted) log.note(event);
  closeSync(descriptor);
  return readFileSync(folder.file("log"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const info = 30;
const warning = 40;
const error = 50;

describe("the log", () => {
  it("writes each event as one line of JSON with its time, as it is, and nothing beside it", () => {
    const all = Object.values(events);
    const lines = linesOf(all);
    expect(lines).toHaveLength(all.length);
    for (const [i, { time, level, ...event }] of lines.entries()) {
      expect(event).toEqual(all[i]);
      expect(typeof level).toBe("number");
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    }
  });

  it.each([
    ["a person must look at it", error, ["fault", "register-tampered"]],
    [
      "it is out of the ordinary",
      warning,
      [
        "register-unavailable",
        "graph-resting",
        "entry-decided-again",
        "notice-postponed",
        "access-denied",
        "sign-in-refused",
        "activity-refused",
      ],
    ],
    ["it is as it should be", info, ["started", "entry-accepted", "entry-filed", "notice-sent", "view-in-step"]],
  ] as const)("says by its level that %s", (_, level, kinds) => {
    expect(linesOf(kinds.map((kind) => events[kind])).map((line) => line.level)).toEqual(kinds.map(() => level));
  });

  it("has no event with room for more than ids, numbers and words of Lantern's own", () => {
    const own = /^[\w#/:.@() -]+$/;
    for (const { event, ...fields } of Object.values(events))
      for (const value of Object.values(fields).flat())
        expect([event, typeof value === "number" || own.test(String(value))]).toEqual([event, true]);
  });
});
