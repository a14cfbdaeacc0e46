/** What every register does with an entry that stands on a drawing which Lantern makes itself (R11.1). */
import { hash } from "node:crypto";
import { expect, it } from "vitest";
import { drawBodyMap } from "../../src/domain/body-map-drawing.ts";
import { type Register, RegisterUnavailable } from "../../src/service/ports.ts";
import { aBodyMap } from "../body-maps.ts";
import { bodyMapRecorded } from "../build-work.ts";
import { filed, followed, type NewHome, stream } from "./register-home.ts";

const occurred = { day: "2026-11-24", time: "09:15" } as const;
const drawing = drawBodyMap(aBodyMap(), occurred);
const sha256 = hash("sha256", drawing);
const path = `documents/${sha256}`;

function aDrawn(register: Register) {
  const document = { sha256, name: "body-map.svg", mimeType: "image/svg+xml", size: Buffer.byteLength(drawing) };
  return register.seal(stream, undefined, bodyMapRecorded({ occurred, documents: [document] }));
}

export function filingDrawings(newHome: NewHome): void {
  it("made again from the entry, and put into the library before the row is made", async () => {
    await using home = await newHome();
    const register = home.open();
    const entry = aDrawn(register);
    home.breakNext("before");
    await expect(register.append(entry)).rejects.toBeInstanceOf(RegisterUnavailable);
    expect([await home.document(path), await home.keys()]).toEqual([undefined, []]);
    await filed(register, entry);
    expect(await home.document(path)).toBe(drawing);
    expect((await followed(home.open())).entries).toMatchObject([{ entry }]);
  });

  it("once, however often it is asked to", async () => {
    await using home = await newHome();
    const register = home.open();
    const entry = aDrawn(register);
    const appended = await register.append(entry);
    expect(await home.open().append(entry)).toEqual(appended);
    expect(await home.document(path)).toBe(drawing);
  });

  it("and not over what somebody else put under its name", async () => {
    await using home = await newHome();
    const register = home.open();
    await home.overwriteDocument(path, "another drawing");
    await expect(register.append(aDrawn(register))).rejects.toMatchObject({ status: 409 });
    expect(await home.keys()).toEqual([]);
  });

  it("and an entry whose drawing this Lantern would make otherwise is filed without it", async () => {
    await using home = await newHome();
    const register = home.open();
    const entry = register.seal(stream, undefined, bodyMapRecorded({ occurred }));
    await filed(register, entry);
    expect(await home.keys()).toEqual([`${stream}#1`]);
    expect(await home.document(`documents/${bodyMapRecorded().documents?.[0]?.sha256}`)).toBeUndefined();
  });
}
