/** What the school settles for itself: what applies now, and changing it. */
import { type SettingPage, type SettingSent, settingValues, settledBy } from "../contract/setting-bodies.ts";
import { isDenied, may } from "../domain/access.ts";
import { type Absence, changedAbsences } from "../domain/duty.ts";
import type { Placed, Submission } from "../domain/entry.ts";
import type { SettingId } from "../domain/ids.ts";
import { isRefusal, type Outcome, type Refusal, refuse, refuseAll } from "../domain/refusal.ts";
import {
  changeSetting,
  defaultSettings,
  type Policy,
  type SettingChanged,
  type SettingName,
  type Settings,
} from "../domain/settings.ts";
import { isComplete } from "./following.ts";
import type { NotThere } from "./open-concern.ts";
import { type Actor, isAllowed, permit } from "./permission.ts";
import type { Ports, View } from "./ports.ts";
import { stampNow } from "./stamp.ts";
import { recordOn } from "./stream-recording.ts";
import { submissionOf } from "./submission.ts";
import { amongStaffOrNot } from "./who.ts";

type Reads = Pick<View, "setting">;

/** The value of a setting that applies now. Where the school has settled nothing, or nothing that can be read, a safe one. */
export function settingOf<Name extends SettingName>(view: Reads, name: Name): Settings[Name] {
  return settledBy(view.setting(idOf(name)), name) ?? defaultSettings[name];
}

/** A setting with its history. */
export async function seeSetting(ports: Ports, actor: Actor, name: SettingName): Promise<SettingPage | NotThere> {
  const permitted = await asked(ports, actor, name);
  return isDenied(permitted) ? "not-there" : pageOf(ports, actor, name);
}

/** The school's policies, for anybody on the staff (R21); none for whoever is not. */
export async function listPolicies(ports: Ports, actor: Actor): Promise<readonly Policy[]> {
  const permitted = await asked(ports, actor, "policies");
  return isDenied(permitted) ? [] : settingOf(ports.view, "policies");
}

/** Learners and guests have accounts in the school's tenant too; what staff work by is not for them. */
function asked(ports: Ports, actor: Actor, name: SettingName) {
  const asking = { ...actor, person: amongStaffOrNot(ports, actor.person) };
  return permit(ports, asking, { verb: "see-settings", thing: name, name: idOf(name) });
}

/** Whether this person may change the setting. */
export function mayChangeSetting(ports: Ports, actor: Actor, name: SettingName) {
  return isAllowed(ports, actor, { verb: "change-settings", thing: undefined, name: idOf(name) });
}

/** The setting with its new value, or why it was not changed. */
export async function saveSetting(
  ports: Ports,
  actor: Actor,
  { name, sent }: { readonly name: SettingName; readonly sent: SettingSent },
): Promise<SettingPage | Refusal | NotThere> {
  const id = idOf(name);
  const permitted = await permit(ports, actor, { verb: "change-settings", thing: undefined, name: id });
  if (isDenied(permitted)) return "not-there";
  if (!isComplete(ports.view)) return refuse("records-loading");
  const setting = read(name, sent.value);
  if (isRefusal(setting)) return setting;
  if (setting.setting === "absences" && !(await maySay(ports, actor, setting.value))) return "not-there";
  const { why, basedOn } = sent;
  const command = { sent: submissionOf(actor, { ...setting, why, basedOn }), name };
  const decided = await recordSetting(ports, command, (changes) =>
    changeSetting(changes.at(-1), { ...setting, why, basedOn }, stampNow(ports, actor)),
  );
  return isRefusal(decided) ? decided : pageOf(ports, actor, name);
}

/** Records what is decided on a setting as it now stands. */
export function recordSetting(
  ports: Parameters<typeof recordOn>[0] & Pick<Ports, "view">,
  { name, sent }: { readonly name: SettingName; readonly sent: Submission | undefined },
  decide: (changes: readonly Placed<SettingChanged>[]) => Outcome<SettingChanged>,
) {
  const id = idOf(name);
  const now = () => ports.view.setting(id);
  const entries = (changes: readonly Placed<SettingChanged>[]) => changes;
  return recordOn(ports, { id, now, entries, sent, following: async () => [] }, decide);
}

/** Whether all that differs between the absences that stand and these is this person's to say (R6.2). */
async function maySay(ports: Ports, actor: Actor, absences: readonly Absence[]): Promise<boolean> {
  for (const person of changedAbsences(settingOf(ports.view, "absences"), absences))
    if (isDenied(await permit(ports, actor, { verb: "say-absence", thing: person, name: person }))) return false;
  return true;
}

/** The value with its name, or every part of it that cannot be used. */
function read(name: SettingName, value: unknown) {
  switch (name) {
    case "absences":
      return readAs(name, value);
    case "agencies":
      return readAs(name, value);
    case "duty-rota":
      return readAs(name, value);
    case "policies":
      return readAs(name, value);
    case "recording-hints":
      return readAs(name, value);
    case "review-intervals":
      return readAs(name, value);
    case "school-calendar":
      return readAs(name, value);
    case "signals":
      return readAs(name, value);
  }
}

function readAs<Name extends SettingName>(setting: Name, sent: unknown) {
  const value = settingValues[setting].safeParse(sent);
  if (value.success) return { setting, value: value.data };
  const parts = value.error.issues.map((issue) =>
    issue.code === "custom" && issue.params?.fault === "too-heavy"
      ? refuse("hint-rules-too-many")
      : refuse("setting-unusable", issue.path.join(".")),
  );
  return refuseAll(parts) ?? refuse("setting-unusable");
}

function pageOf({ view }: Pick<Ports, "view">, { person }: Actor, name: SettingName): SettingPage {
  const changes = view.setting(idOf(name));
  const settled = settledBy(changes, name);
  const history = changes.map(({ seq, recordedAt, author, data }) => ({
    seq,
    at: recordedAt,
    by: author,
    why: data.why,
  }));
  return {
    value: settled ?? defaultSettings[name],
    isDefault: settled === undefined,
    history: history.toReversed(),
    newest: changes.at(-1)?.seq ?? 0,
    may: {
      change: !isDenied(may(person, "change-settings", undefined)),
      ...(name === "absences" ? { changeOthers: person.roles.includes("dsl") } : {}),
    },
  };
}

/** The stream of a setting. */
export function idOf(name: SettingName): SettingId {
  return `setting/${name}`;
}
