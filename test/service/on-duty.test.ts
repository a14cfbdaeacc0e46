/** Never fewer (R6.2): where it cannot be read who is on duty, the whole team is alerted; and nobody waits for a line that says it. */
import { describe, expect, it } from "vitest";
import type { Absence } from "../../src/domain/duty.ts";
import { emptyRota } from "../../src/domain/duty.ts";
import type { Setting } from "../../src/domain/settings.ts";
import { dutyLine } from "../../src/service/duty-line.ts";
import { onDutyNow } from "../../src/service/on-duty.ts";
import type { Ports } from "../../src/service/ports.ts";
import { aPerson, aStaffId, aStaffMember, deputy, dsl, sealed, stamp, teacher, today } from "../build.ts";
import { type Bench, openBench } from "./bench.ts";

const owen = aPerson({ id: aStaffId(11), name: "Owen Pugh", roles: ["deputy"] });
const team = { dsl: [dsl.id], deputies: [deputy.id, owen.id] };
const all = { ...team, nobody: false };
const away: Absence = { person: dsl.id, from: today, to: today };
const rota = { ...emptyRota, tuesday: [deputy.id] };

function settle({ ports }: Bench, setting: Setting): void {
  const entry = { kind: "setting.changed", ...stamp, subjects: [], data: { ...setting, why: "So." } } as const;
  const rows = sealed(`setting/${setting.setting}`, entry);
  ports.view.take(rows.map((row) => ({ entry: row, itemId: undefined })));
}

/** A bench on which the DSL is away and one deputy is named, and the view has read everything. */
function aSchool(): Bench {
  const bench = openBench();
  const { view } = bench.ports;
  view.keepStaff([teacher, dsl, deputy, owen].map((one) => aStaffMember(one)));
  settle(bench, { setting: "duty-rota", value: rota });
  settle(bench, { setting: "absences", value: [away] });
  for (const register of ["learners", "adults"] as const) view.keepCursor(register, "1");
  return bench;
}

describe("who is on duty", () => {
  it("R6.2 is as it is settled, once all is read", async () => {
    await using bench = aSchool();
    expect(await onDutyNow(bench.ports, team)).toMatchObject({ dsl: [], deputies: [deputy.id], nobody: false });
  });

  it("R6.2 is the whole team while something newer may not be read yet", async () => {
    await using bench = aSchool();
    const view = { setting: bench.ports.view.setting, cursor: () => undefined };
    expect(await onDutyNow({ ...bench.ports, view }, team)).toMatchObject(all);
  });

  it("R6.2 is the whole team where the view is lost, and that is noted", async () => {
    await using bench = aSchool();
    const view = {
      cursor: bench.ports.view.cursor,
      setting: () => {
        throw new Error("disk I/O error");
      },
    };
    expect(await onDutyNow({ ...bench.ports, view }, team)).toMatchObject(all);
    expect(bench.events).toMatchObject([{ event: "fault", where: "duty" }]);
  });
});

describe("the line that says who is on duty", () => {
  const namesFor = async (ports: Ports, person = teacher) => (await dutyLine(ports, person))?.names;

  it("R5.2 is told to staff", async () => {
    await using bench = aSchool();
    expect(await namesFor(bench.ports)).toEqual([deputy.name]);
  });

  it("R6.2 is not for whoever is not among the staff", async () => {
    await using bench = aSchool();
    expect(await namesFor(bench.ports, aPerson({ id: aStaffId(99), name: "Quincy" }))).toBeUndefined();
  });

  it("R5.2 is left out where the desk does not answer, and nobody waits for it", async () => {
    await using bench = aSchool();
    const desk = { ...bench.ports.desk, dutyDeputy: () => new Promise<undefined>(() => undefined) };
    const line = namesFor({ ...bench.ports, desk });
    await bench.clock.forward({ minutes: 1 });
    expect(await line).toBeUndefined();
  });
});
