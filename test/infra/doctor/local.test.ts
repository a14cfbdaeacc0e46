import { existsSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Check } from "../../../infra/doctor/check.ts";
import { examine } from "../../../infra/doctor/examine.ts";
import { surroundingsOf } from "../../../infra/doctor/surroundings.ts";
import { systemClock, systemRandom } from "../../../src/clock.ts";
import type { LocalConfig } from "../../../src/config.ts";
import { aFolder } from "../../build.ts";
import { emptyLocal, Lantern } from "../../lantern.ts";

async function examined(config: LocalConfig): Promise<ReadonlyMap<string, Check>> {
  await using open = new AsyncDisposableStack();
  const around = await surroundingsOf(config, undefined, open);
  if (around === undefined) throw new Error("there is nothing to look at");
  const checks = new Map<string, Check>();
  for await (const check of examine(around)) checks.set(check.id, check);
  return checks;
}

const faults = (checks: ReadonlyMap<string, Check>) => [...checks.values()].filter(({ answer }) => answer === "not ok");

describe("doctor in local mode", () => {
  it("looks at the local school beside its server, and also when that has stopped", { timeout: 30_000 }, async () => {
    using folder = aFolder();
    const config = emptyLocal(folder.path);
    const lantern = new Lantern(
      config,
      { clock: systemClock, log: { note: () => undefined }, random: systemRandom },
      () => undefined,
    );
    await lantern.start();
    const { port } = lantern;
    const running = await examined({ ...config, port });
    await lantern.stop();
    expect(faults(running)).toEqual([]);
    expect(running.get("view")?.answer).toBe("ok");
    expect(running.get("channel")?.answer).toBe("ok");

    const stopped = await examined({ ...config, port });
    expect(faults(stopped)).toEqual([]);
    expect(stopped.get("view")?.answer).toBe("cannot tell");
    expect(stopped.get("list-learners")?.answer).toBe("ok");

    rmSync(folder.file("desk.sqlite"));
    expect(faults(await examined({ ...config, port })).map(({ id }) => id)).toEqual(["desk"]);
    expect(existsSync(folder.file("desk.sqlite"))).toBe(false);
  });
});
