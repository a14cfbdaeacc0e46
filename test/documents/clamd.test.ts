import { describe, expect, it } from "vitest";
import { openScanner } from "../../src/documents/clamd.ts";
import { eicar } from "../../src/documents/eicar.ts";
import { aFolder } from "../build.ts";
import { heldClock } from "../held-clock.ts";
import { type Behaviour, startClamd } from "./small-clamd.ts";

const never = { after: () => () => undefined };

describe("the malware scanner (R4.2b)", () => {
  it("is shown the whole file, and says that it is clean", async () => {
    await using clamd = await startClamd();
    const scanner = openScanner({ host: "127.0.0.1", port: clamd.port }, never);
    const file = new Uint8Array(300_001).map((_, i) => i % 251);
    expect(await scanner.scan(file)).toBe("clean");
    expect(clamd.seen).toEqual([Buffer.from(file)]);
  });

  it("finds what all scanners find, wherever in the file it is", async () => {
    await using clamd = await startClamd();
    const scanner = openScanner({ host: "127.0.0.1", port: clamd.port }, never);
    expect(await scanner.scan(eicar)).toBe("infected");
    expect(await scanner.scan(Buffer.concat([Buffer.alloc(65_530), eicar]))).toBe("infected");
  });

  it("may listen on a socket file", async () => {
    using folder = aFolder();
    await using _clamd = await startClamd(folder.file("clamd.ctl"));
    const scanner = openScanner({ path: folder.file("clamd.ctl") }, never);
    expect(await scanner.scan(eicar)).toBe("infected");
  });

  it.each<Behaviour>(["cut-off", "gone", "too-small"])("that is %s says nothing of the file", async (behaviour) => {
    await using clamd = await startClamd();
    clamd.behave(behaviour);
    const scanner = openScanner({ host: "127.0.0.1", port: clamd.port }, never);
    expect(await scanner.scan(new Uint8Array(200_000))).toBe("unavailable");
  });

  it("that is not there says nothing of the file", async () => {
    await using clamd = await startClamd();
    const { port } = clamd;
    await clamd[Symbol.asyncDispose]();
    expect(await openScanner({ host: "127.0.0.1", port }, never).scan(eicar)).toBe("unavailable");
    expect(await openScanner({ path: "/nowhere/clamd.ctl" }, never).scan(eicar)).toBe("unavailable");
  });

  it("that does not answer is waited for a minute and no longer", async () => {
    await using clamd = await startClamd();
    clamd.behave("silent");
    const clock = heldClock();
    const scanned = openScanner({ host: "127.0.0.1", port: clamd.port }, clock).scan(eicar);
    await clock.forward({ minutes: 1 }, async () => undefined);
    expect(await scanned).toBe("unavailable");
  });

  it("that a school does not have says so", async () => {
    expect(await openScanner(undefined, never).scan(eicar)).toBe("not-configured");
  });
});
