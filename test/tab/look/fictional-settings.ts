/** The settings of a fictional school. */
import type { DutyPage } from "../../../src/contract/duty.ts";
import type { SettingPage } from "../../../src/contract/setting-bodies.ts";
import { instantOf } from "../../../src/domain/calendar.ts";
import { emptyRota } from "../../../src/domain/duty.ts";
import { defaultSettings, isSettingName, type Settings } from "../../../src/domain/settings.ts";

import { aStaffId } from "../../build.ts";

/** Two of the safeguarding team and one who has a long name, by their ids. */
const [sarah, tom, long] = [aStaffId(1), aStaffId(2), aStaffId(3)] as const;

const settled: Partial<Settings> = {
  "duty-rota": { ...emptyRota, monday: [tom], tuesday: [tom, long], friday: [long] },
  absences: [
    { person: tom, from: "2026-11-24", to: "2099-11-26", cover: long },
    { person: long, from: "2099-12-01", to: "2099-12-01" },
  ],
  agencies: [
    {
      name: "Fernshire children’s social care (MASH)",
      telephone: "01632 960123",
      email: "mash@fernshire.example",
      hours: "Monday to Friday 8:30 to 17:00; outside of them 01632 960199",
      notes: "Referrals by the online form; telephone first where somebody is at risk now.",
    },
    { name: "Police, not urgent", telephone: "101", email: "", hours: "", notes: "" },
  ],
};

/** Who is on duty. */
export function fictionalDuty(): DutyPage {
  return {
    at: instantOf(Date.now()),
    now: ["Sarah Okafor", "Tom Bradshaw"],
    nobody: false,
    team: [
      { id: sarah, name: "Sarah Okafor" },
      { id: tom, name: "Tom Bradshaw" },
      { id: long, name: "Alexandra Featherstonehaugh-Montgomery" },
    ],
  };
}

/** One of them, as its page tells it. */
export function fictionalSetting(name: string): SettingPage {
  if (!isSettingName(name)) throw new TypeError(`no setting: ${name}`);
  const value = settled[name];
  const change = { seq: 1, at: instantOf(Date.now() - 9 * 86_400_000), by: "Sarah Okafor" };
  const history = value === undefined ? [] : [{ ...change, why: "The list that hung in the office." }];
  return {
    value: value ?? defaultSettings[name],
    isDefault: value === undefined,
    history,
    newest: history.length,
    may: { change: true, changeOthers: true },
  };
}
