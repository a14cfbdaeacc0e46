/**
 * What every register does, whatever it stands on. A home is one register in one place; each `open` is a server that works
 * on it. The home can also be what the world is to a register: unreachable, throttled, or with a hand in its rows.
 */
import { describe } from "vitest";
import { appending, writingLong } from "./register-appending.ts";
import { filingDrawings } from "./register-drawing.ts";
import { following, lookingUp, suspecting } from "./register-following.ts";
import type { NewHome } from "./register-home.ts";
import { keepingCheckpoints, noting } from "./register-noting.ts";

export function registerSuite(name: string, newHome: NewHome): void {
  describe(`the register on ${name}`, () => {
    describe("appends an entry (R3.1)", () => appending(newHome));
    describe("appends an entry that is longer than a column (R17.1)", () => writingLong(newHome));
    describe("files a drawing with the entry that stands on it (R11.1)", () => filingDrawings(newHome));
    describe("is followed", () => following(newHome));
    describe("gives a stream", () => lookingUp(newHome));
    describe("names rows that Lantern did not write so (R3.3)", () => suspecting(newHome));
    describe("files notes of access (R4.4)", () => noting(newHome));
    describe("keeps a checkpoint (R3.3)", () => keepingCheckpoints(newHome));
  });
}
