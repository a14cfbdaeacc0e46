import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkFolder, checkKey, readFolder, readKey } from "../../../infra/doctor/machine.ts";
import { openSigningKey, readSigningKey } from "../../../src/register/signing-key.ts";
import { aFolder } from "../../build.ts";

const posix = process.platform !== "win32";
const answers = (checks: ReturnType<typeof checkFolder>) => checks.map(({ id, answer }) => `${id}: ${answer}`);
const gibibyte = 1024 ** 3;

describe("the data folder", () => {
  it("is well when it is its owner's alone and there is room", async () => {
    using folder = aFolder();
    chmodSync(folder.path, 0o700);
    expect(answers(checkFolder(await readFolder(folder.path)))[0]).toBe("data-folder: ok");
  });

  it.runIf(posix)("is not well when others may open it", async () => {
    using folder = aFolder();
    chmodSync(folder.path, 0o750);
    const [check] = checkFolder(await readFolder(folder.path));
    expect(check).toMatchObject({ id: "data-folder", answer: "not ok" });
    expect(check?.what).toContain("mode 750");
  });

  it.each([
    [{ mode: 0o700, writable: false, free: 2 * gibibyte }, ["data-folder: not ok", "disk: ok"]],
    [{ mode: 0o700, writable: true, free: gibibyte - 1 }, ["data-folder: ok", "disk: not ok"]],
    [{ mode: 0o700, writable: true, free: gibibyte }, ["data-folder: ok", "disk: ok"]],
    [{ mode: undefined, writable: true, free: gibibyte }, ["data-folder: cannot tell", "disk: ok"]],
    [undefined, ["data-folder: cannot tell"]],
  ])("is told from what is seen of it: %o", (seen, expected) => {
    expect(answers(checkFolder(seen))).toEqual(expected);
  });

  it("is not made by being looked at", async () => {
    using folder = aFolder();
    expect(await readFolder(join(folder.path, "none"))).toBeUndefined();
  });
});

describe("the key of the checkpoints", () => {
  const publicKeyIn = (file: string) => readSigningKey(file).publicKey;

  it("is well when only its owner may read it, and it is the one that signed", async () => {
    using folder = aFolder();
    const file = join(folder.path, "key.pem");
    const { publicKey } = openSigningKey(file);
    const key = await readKey(file, publicKeyIn);
    expect(checkKey(key, publicKey)).toMatchObject({ id: "signing-key", answer: "ok" });
    expect(checkKey(key, undefined)).toMatchObject({ answer: "ok" });
    expect(checkKey(key, "another")).toMatchObject({ answer: "not ok" });
  });

  it.runIf(posix)("is not well when others may read it", async () => {
    using folder = aFolder();
    const file = join(folder.path, "key.pem");
    openSigningKey(file);
    chmodSync(file, 0o644);
    expect(checkKey(await readKey(file, publicKeyIn), undefined)).toMatchObject({
      answer: "not ok",
      what: "Others on this machine may read the key of the checkpoints (mode 644).",
    });
  });

  it("is not well when the file holds none, or is gone though checkpoints were signed", async () => {
    using folder = aFolder();
    const file = join(folder.path, "key.pem");
    expect(checkKey(await readKey(file, publicKeyIn), undefined)).toMatchObject({ answer: "cannot tell" });
    expect(checkKey(await readKey(file, publicKeyIn), "somebody's")).toMatchObject({ answer: "not ok" });
    writeFileSync(file, "no key", { mode: 0o600 });
    expect(checkKey(await readKey(file, publicKeyIn), undefined)).toMatchObject({ answer: "not ok" });
  });
});
