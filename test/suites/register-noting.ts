/** What every register keeps beside the entries: notes of access (R4.4) and checkpoints (R3.3). */
import { expect, it } from "vitest";
import { type CheckpointFile, checkpointFile } from "../../src/contract/checkpoints.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { RegisterUnavailable } from "../../src/service/ports.ts";
import { anAccessNote, instant, sha256, start, uuid } from "../build.ts";
import type { NewHome } from "./register-home.ts";

export function noting(newHome: NewHome): void {
  const notes = Array.from({ length: 45 }, (_, n) => anAccessNote(n));
  const ids = notes.map(({ id }) => id);

  it("all of them in order, each once, however often it is asked to", async () => {
    await using home = await newHome();
    const register = home.open();
    expect(await register.appendAccess([])).toEqual([]);
    expect(await register.appendAccess(notes.slice(0, 21))).toEqual(ids.slice(0, 21));
    expect(await register.appendAccess(notes)).toEqual(ids);
    expect(await home.notes()).toEqual(ids);
  });

  it("R4.4 and gives those of one thing back, the oldest first", async () => {
    await using home = await newHome();
    const register = home.open();
    const theirs = notes.map((note, n) => (n % 2 === 0 ? note : { ...note, thing: "learner/another's" }));
    await register.appendAccess(theirs);
    const found = await register.accessOf("learner/another's");
    expect(found).toEqual(theirs.filter(({ thing }) => thing === "learner/another's"));
    expect(await register.accessOf("nobody's")).toEqual([]);
  });

  it("up to the one that was turned away, and the rest when it is asked again", async () => {
    await using home = await newHome();
    const register = home.open();
    home.throttleNext(5);
    await expect(register.appendAccess(notes)).rejects.toMatchObject({ status: 429 });
    expect(await home.notes()).toEqual([]);
    home.forward(1);
    home.spend(27);
    const filed = await register.appendAccess(notes);
    expect(filed).toEqual(ids.slice(0, 27));
    expect(await home.notes()).toEqual(filed);
    home.forward(2);
    home.spend(1_000);
    expect(await register.appendAccess(notes.slice(27))).toEqual(ids.slice(27));
    expect(await home.notes()).toEqual(ids);
  });

  it("also those whose answer was lost, once and in order", async () => {
    await using home = await newHome();
    const register = home.open();
    home.loseNextAnswer();
    await expect(register.appendAccess(notes.slice(0, 5))).rejects.toBeInstanceOf(RegisterUnavailable);
    expect(await home.notes()).toEqual(ids.slice(0, 1));
    expect(await register.appendAccess(notes)).toEqual(ids);
    expect(await home.notes()).toEqual(ids);
  });

  it("also where the connection broke after all of them were made", async () => {
    await using home = await newHome();
    const register = home.open();
    home.breakNext("after");
    await expect(register.appendAccess(notes.slice(0, 20))).rejects.toBeInstanceOf(RegisterUnavailable);
    expect(await register.appendAccess(notes)).toEqual(ids);
    expect(await home.notes()).toEqual(ids);
  });

  it("past one that can never be filed: it alone is not", async () => {
    await using home = await newHome();
    const register = home.open();
    const never = anAccessNote(99, { thing: "x".repeat(256) });
    const among = [...notes.slice(0, 3), never, ...notes.slice(3)];
    expect(await register.appendAccess(among)).toEqual(ids);
    expect(await home.notes()).toEqual(ids);
    await expect(register.appendAccess([never])).rejects.toMatchObject({ name: "RegisterUnavailable", status: 400 });
  });

  it("not while it cannot be reached", async () => {
    await using home = await newHome();
    const register = home.open();
    await home.goDown();
    await expect(register.appendAccess(notes)).rejects.toBeInstanceOf(RegisterUnavailable);
  });
}

/** A checkpoint of a register with 1,204 entries. Whether it is signed by anybody is not the register's affair. */
function aFile(at: Instant, rootOf: string): CheckpointFile {
  const origin = `lantern/${uuid(1)}/adults`;
  const root = sha256(rootOf);
  const rootText = Buffer.from(root, "hex").toString("base64");
  const signature = Buffer.alloc(68).toString("base64");
  const note = `${origin}\n1204\n${rootText}\nitem 1377\ntime ${at}\n\n— ${origin} ${signature}\n`;
  const publicKey = Buffer.alloc(32).toString("base64");
  const checkpoint = { register: "adults", size: 1204, lastItemId: 1377, root, at, publicKey, note };
  return checkpointFile.parse({ checkpoint, leaves: [{ itemId: 1377, hash: sha256("an entry") }] });
}

export function keepingCheckpoints(newHome: NewHome): void {
  const file = aFile(start, "root");
  const path = "checkpoints/adults/000001204.json";

  it("by the register and the size that it covers, once however often it is asked to", async () => {
    await using home = await newHome();
    const register = home.open();
    await register.keepCheckpoint(file);
    await home.open().keepCheckpoint(file);
    expect(JSON.parse((await home.document(path)) ?? "")).toEqual(file);
  });

  it("one that another server made of the same entries stands for both", async () => {
    await using home = await newHome();
    const register = home.open();
    await register.keepCheckpoint(file);
    await register.keepCheckpoint(aFile(instant(20), "root"));
    expect(JSON.parse((await home.document(path)) ?? "")).toEqual(file);
  });

  it("not over one of the same size that covers something else", async () => {
    await using home = await newHome();
    const register = home.open();
    await register.keepCheckpoint(file);
    await expect(register.keepCheckpoint(aFile(start, "another root"))).rejects.toMatchObject({
      name: "RegisterUnavailable",
      status: 409,
    });
    await home.overwriteDocument(path, "no checkpoint");
    await expect(register.keepCheckpoint(file)).rejects.toMatchObject({ status: 409 });
  });

  it("not while it cannot be reached, and when it can be again", async () => {
    await using home = await newHome();
    const register = home.open();
    await home.goDown();
    await expect(register.keepCheckpoint(file)).rejects.toBeInstanceOf(RegisterUnavailable);
    await home.comeBack();
    await register.keepCheckpoint(file);
    expect(await home.document(path)).toBeDefined();
  });
}
