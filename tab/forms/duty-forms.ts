/** The forms of duty (R6.2): who is on duty on a day of the week, who is away. No reason is asked for an absence. */
import type { DutyPage } from "../../src/contract/duty.ts";
import type { Day, Weekday } from "../../src/domain/calendar.ts";
import { type Absence, type Rota, withAbsence } from "../../src/domain/duty.ts";
import { dutyTexts as t } from "../texts/duty-en.ts";
import { settingTexts } from "../texts/settings-en.ts";
import { dayInWords } from "../words/times.ts";
import { type SettingForm, settingForm } from "./setting-forms.ts";
import { basedOnIn, dayIn, type Field, textIn } from "./work-form.ts";

export type Member = DutyPage["team"][number];
const [yes, no] = ["yes", "no"];

/** Who is on duty on one day of the week. Whoever has left the team is no longer named. */
export function rotaForm(rota: Rota, day: Weekday, team: readonly Member[]): SettingForm {
  const choices = [
    { value: yes, label: t.rota.isOnDuty },
    { value: no, label: t.rota.isNot },
  ];
  return settingForm(
    {
      name: `duty on ${day}`,
      title: t.rota.on(settingTexts.calendar.weekdays[day]),
      intro: t.rota.intro,
      begins: Object.fromEntries(team.map(({ id }) => [id, rota[day].includes(id) ? yes : no])),
      fields: team.map(({ id, name }): Field => ({ name: id, label: name, is: "choice", choices })),
    },
    (values) => ({ ...rota, [day]: team.map(({ id }) => id).filter((id) => textIn(values, id) === yes) }),
  );
}

interface Asked {
  /** Whose absence may be said. */
  readonly who: readonly Member[];
  readonly team: readonly Member[];
  readonly today: Day;
}

/** Says that somebody is away. Where it can only be the person themselves, they are not asked who. */
export function absenceForm(absences: readonly Absence[], { who, team, today }: Asked): SettingForm {
  const named = (some: readonly Member[]) => some.map(({ id, name }) => ({ value: id, label: name }));
  const [only, ...others] = who;
  const person: Field = { name: "person", label: t.absences.person, required: true, is: "choice", choices: named(who) };
  const place = withAbsence(absences, { person: only?.id ?? "staff/", from: today, to: today }, today).length - 1;
  return {
    name: "add absence",
    title: t.absences.add,
    submit: t.absences.submit,
    done: t.absences.done,
    judges: true,
    begins: { from: today, to: today, ...(only !== undefined && others.length === 0 ? { person: only.id } : {}) },
    placed: { [`${place}.to`]: "to", [`${place}.cover`]: "cover" },
    fields: () => [
      ...(others.length === 0 ? [] : [person]),
      { name: "from", label: t.absences.from, required: true, is: "day" },
      { name: "to", label: t.absences.to, required: true, is: "day" },
      { name: "cover", label: t.absences.cover, hint: t.absences.coverHint, is: "choice", choices: named(team) },
    ],
    command: (values) => {
      const away = who.find(({ id }) => id === textIn(values, "person"));
      const [from, to] = [dayIn(values, "from"), dayIn(values, "to")];
      if (away === undefined || from === undefined || to === undefined) return undefined;
      const cover = team.find(({ id }) => id === textIn(values, "cover"))?.id;
      const added = { person: away.id, from, to, ...(cover === undefined ? {} : { cover }) };
      const why = t.absences.whyAway(away.name, dayInWords(from), dayInWords(to));
      return { value: withAbsence(absences, added, today), why, basedOn: basedOnIn(values) };
    },
  };
}

/** Takes an absence off the list: they are back, or never went. */
export function absenceRemovalForm(absences: readonly Absence[], absence: Absence, name: string): SettingForm {
  return {
    name: `remove absence ${absence.person} ${absence.from}`,
    title: t.absences.back(name),
    intro: t.absences.backIntro,
    submit: t.absences.backSubmit,
    done: t.absences.done,
    judges: true,
    fields: () => [],
    command: (values) => ({
      value: absences.filter((one) => !(one.person === absence.person && one.from === absence.from)),
      why: t.absences.whyBack(name),
      basedOn: basedOnIn(values),
    }),
  };
}
