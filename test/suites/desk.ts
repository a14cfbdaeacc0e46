/**
 * What every desk does, whatever it stands on. A home is one store; each `open` is a server that works on it, so a server
 * that died is one that is not used any more, and two servers are two that are.
 */
import { describe } from "vitest";
import { alerts } from "./desk-alerts.ts";
import { drafts } from "./desk-drafts.ts";
import { acceptance, filing, forgetting } from "./desk-entries.ts";
import { checkpoints, findings } from "./desk-evidence.ts";
import { accessNotes, facts } from "./desk-facts.ts";
import type { NewHome } from "./desk-home.ts";
import { notices } from "./desk-notices.ts";
import { quotations } from "./desk-quotations.ts";
import { settling } from "./desk-settling.ts";
import { claims, rivals } from "./desk-sharing.ts";

export function deskSuite(name: string, newHome: NewHome): void {
  describe(`the desk on ${name}`, () => {
    describe("accepts an entry (R3.1)", () => acceptance(newHome));
    describe("gives what waits to be filed", () => filing(newHome));
    describe("keeps what was filed until it is told to forget it", () => forgetting(newHome));
    describe("settles what the register did not take", () => settling(newHome));
    describe("keeps notices until they are sent", () => notices(newHome));
    describe("keeps alerts until somebody takes them", () => alerts(newHome));
    describe("gives a piece of work to one server at a time", () => claims(newHome));
    describe("is shared by servers that want the same at once", () => rivals(newHome));
    describe("keeps checkpoints (R3.3)", () => checkpoints(newHome));
    describe("keeps findings (R3.3)", () => findings(newHome));
    describe("keeps notes of access until they are filed (R4.4)", () => accessNotes(newHome));
    describe("keeps a form that was begun", () => drafts(newHome));
    describe("keeps the message that a form was opened from", () => quotations(newHome));
    describe("remembers", () => facts(newHome));
  });
}
