import { describe, expect, it } from "vitest";
import { fileEntries } from "../../src/service/filing.ts";
import { RegisterUnavailable } from "../../src/service/ports.ts";
import { aConcernId, accountAdded, acknowledged, anEntry, instant, raised, sealed } from "../build.ts";
import { type Bench, openBench } from "./bench.ts";

const [one, two, three] = [aConcernId(1), aConcernId(2), aConcernId(3)];
const away = (stream: string, status = 503) => {
  return async (entry: Parameters<Bench["append"]>[0]) => {
    if (entry.stream === stream) throw new RegisterUnavailable(status, { retryAfterSeconds: 7 });
    return { outcome: "filed", itemId: "1" } as const;
  };
};

describe("filing", () => {
  it("files a stream in its order, and tells the view and the open tabs (R3.1)", async () => {
    await using bench = openBench();
    const chain = sealed(one, raised(), accountAdded(), acknowledged());
    for (const entry of chain) await bench.ports.desk.accept(entry, []);
    expect(await fileEntries(bench.ports)).toBeUndefined();
    expect(bench.asked).toEqual([`${one}#1`, `${one}#2`, `${one}#3`]);
    expect(await bench.ports.desk.waiting()).toEqual({ unfiled: 0, setAside: 0 });
    expect(bench.ports.view.head(one)?.seq).toBe(3);
    expect(bench.changes.count).toBe(3);
  });

  it("stops a stream at the entry that could not be filed, and goes on with the others", async () => {
    await using bench = openBench();
    for (const stream of [one, two, three])
      for (const entry of sealed(stream, raised(), accountAdded())) await bench.ports.desk.accept(entry, []);
    bench.append = away(two);
    await expect(fileEntries(bench.ports)).rejects.toThrow(RegisterUnavailable);
    expect(bench.asked.filter((key) => key.startsWith(two))).toEqual([`${two}#1`]);
    expect(await bench.ports.desk.waiting()).toEqual({ unfiled: 2, setAside: 0 });
  });

  it("does not let a stream whose place a broken row holds slow down the others: it is tried again by itself", async () => {
    await using bench = openBench();
    for (const stream of [one, two]) await bench.ports.desk.accept(anEntry(raised(), stream), []);
    bench.append = away(one, 409);
    expect(await fileEntries(bench.ports)).toBe(60_000);
    expect(await bench.ports.desk.waiting()).toEqual({ unfiled: 1, setAside: 0 });
    expect(bench.events).toContainEqual({ event: "register-unavailable", during: "filing", status: 409 });
  });

  it("says how long the register asked to be left alone", async () => {
    await using bench = openBench();
    await bench.ports.desk.accept(anEntry(), []);
    bench.append = away(one, 429);
    await expect(fileEntries(bench.ports)).rejects.toMatchObject({ status: 429, retryAfterSeconds: 7 });
  });

  it("files at most four streams side by side", async () => {
    await using bench = openBench();
    for (let n = 1; n <= 9; n += 1) await bench.ports.desk.accept(anEntry(raised(), aConcernId(n)), []);
    let [now, most] = [0, 0];
    bench.append = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
      return { outcome: "filed", itemId: "1" };
    };
    await fileEntries(bench.ports);
    expect(most).toBe(4);
  });

  it("files the concern of somebody at risk before all others (R5.2)", async () => {
    await using bench = openBench();
    for (let n = 1; n <= 5; n += 1) await bench.ports.desk.accept(anEntry(raised(), aConcernId(n)), []);
    await bench.ports.desk.accept(anEntry(raised({ data: { atRisk: true } }), aConcernId(6)), []);
    await fileEntries(bench.ports);
    expect(bench.asked[0]).toBe(`${aConcernId(6)}#1`);
  });

  it("leaves a stream alone that another server is filing, and looks again soon, because that one may be dead", async () => {
    await using bench = openBench();
    await bench.ports.desk.accept(anEntry(raised(), one), []);
    await bench.ports.desk.accept(anEntry(raised(), two), []);
    await bench.ports.desk.claim(`filing ${one}`, "another server", { now: instant(0), until: instant(1) });
    expect(await fileEntries(bench.ports)).toBe(10_000);
    expect(bench.asked).toEqual([`${two}#1`]);
  });

  it("files what another server was filing when that is dead for as long as its claim", async () => {
    await using bench = openBench();
    await bench.ports.desk.accept(anEntry(raised(), one), []);
    await bench.ports.desk.claim(`filing ${one}`, "another server", { now: instant(0), until: instant(1) });
    await bench.clock.forward({ minutes: 1 });
    await fileEntries(bench.ports);
    expect(bench.asked).toEqual([`${one}#1`]);
  });

  it("keeps an entry that met a bug, and files every other stream all the same", async () => {
    await using bench = openBench();
    for (let n = 1; n <= 12; n += 1) await bench.ports.desk.accept(anEntry(raised(), aConcernId(n)), []);
    const filed = bench.append;
    bench.append = async (entry) => {
      if (bench.asked.length <= 8) throw new TypeError("a bug");
      return filed(entry);
    };
    await expect(fileEntries(bench.ports)).rejects.toThrow(TypeError);
    expect(await bench.ports.desk.waiting()).toEqual({ unfiled: 8, setAside: 0 });
  });
});
