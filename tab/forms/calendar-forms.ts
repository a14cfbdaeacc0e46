/** The forms of the school's calendar: its week and bank holidays, its terms, and the days on which it is closed. */
import { weekdays } from "../../src/domain/calendar.ts";
import { type NamedDays, nations, type SchoolCalendar } from "../../src/domain/school-calendar.ts";
import { settingTexts } from "../texts/settings-en.ts";
import { type ListSetting, type SettingForm, settingForm } from "./setting-forms.ts";
import { chosenIn, type Field, textIn } from "./work-form.ts";

const t = settingTexts.calendar;
const [open, closed] = ["open", "closed"];

// As a type, so that its fields can be gone through by name.
export type DaysItem = { readonly [Field in keyof NamedDays]: string };

/** Terms, or closures, as a list that is a part of the calendar. */
export function daysList(calendar: SchoolCalendar, part: "terms" | "closures"): ListSetting<DaysItem> {
  return {
    of: part === "terms" ? "term" : "closure",
    named: "name",
    add: t[part].add,
    removeIntro: t[part].removeIntro,
    fields: [
      { name: "name", label: t.name, required: true, is: "line" },
      { name: "from", label: t.from, required: true, is: "day" },
      { name: "to", label: t.to, required: true, is: "day" },
    ],
    within: { part, whole: (items) => ({ ...calendar, [part]: items }) },
  };
}

/** Changes the days of the week, and whose bank holidays are kept. */
export function weekForm(calendar: SchoolCalendar): SettingForm {
  const choices = [
    { value: open, label: t.open },
    { value: closed, label: t.closed },
  ];
  const days = weekdays.map(
    (name): Field => ({ name, label: t.weekdays[name], required: true, is: "choice", choices }),
  );
  const kept = [...nations, "none"] as const;
  return settingForm(
    {
      name: "school week",
      title: t.change,
      begins: {
        ...Object.fromEntries(weekdays.map((day) => [day, calendar.weekdays.includes(day) ? open : closed])),
        bankHolidays: calendar.bankHolidays,
      },
      placed: { weekdays: "monday" },
      fields: [
        ...days,
        {
          name: "bankHolidays",
          label: t.bankHolidays,
          required: true,
          is: "choice",
          choices: kept.map((value) => ({ value, label: t.nations[value] })),
        },
      ],
    },
    (values) => ({
      ...calendar,
      weekdays: weekdays.filter((day) => textIn(values, day) === open),
      bankHolidays: chosenIn(values, "bankHolidays", kept),
    }),
  );
}
