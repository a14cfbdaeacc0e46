/** The school's calendar: when it is at work, and when it is closed. */
import { Button } from "@fluentui/react-components";
import { isDay } from "../../../src/domain/calendar.ts";
import type { SchoolCalendar } from "../../../src/domain/school-calendar.ts";
import { type DaysItem, daysList, weekForm } from "../../forms/calendar-forms.ts";
import { itemForm, removalForm } from "../../forms/setting-forms.ts";
import { settingTexts } from "../../texts/settings-en.ts";
import { listInWords } from "../../words/concerns.ts";
import { dayInWords } from "../../words/times.ts";
import { Facts } from "../Facts.tsx";
import { Items } from "./ListSettings.tsx";
import { SettingSection, type Showing, useSettingStyles } from "./SettingSection.tsx";

const t = settingTexts.calendar;

export function Calendar() {
  return (
    <SettingSection name="school-calendar" title={t.title} about={t.about}>
      {(showing) => (
        <>
          <Facts facts={weekIn(showing.value)} />
          {showing.open !== undefined && <Button onClick={() => showing.open?.(weekForm)}>{t.change}</Button>}
          <DaysOf part="terms" showing={showing} />
          <DaysOf part="closures" showing={showing} />
        </>
      )}
    </SettingSection>
  );
}

function weekIn({ weekdays, bankHolidays }: SchoolCalendar) {
  return [
    [t.week, listInWords(weekdays.map((day) => t.weekdays[day]))],
    [t.bankHolidays, t.nations[bankHolidays]],
  ] as const;
}

interface DaysOfProps {
  readonly part: "terms" | "closures";
  readonly showing: Showing<"school-calendar">;
}

function DaysOf({ part, showing: { value, open } }: DaysOfProps) {
  const styles = useSettingStyles();
  const list = daysList(value, part);
  return (
    <>
      <h3 className={styles.strong}>{t[part].title}</h3>
      <Items
        list={list}
        items={value[part]}
        none={t[part].none}
        said={(item) => [[daysInWords(item)]]}
        add={open && (() => open((now) => itemForm(daysList(now, part), now[part])))}
        edit={open && ((item) => open((now) => itemForm(daysList(now, part), now[part], item)))}
        remove={open && ((item) => open((now) => removalForm(daysList(now, part), now[part], item)))}
      />
    </>
  );
}

function daysInWords({ from, to }: DaysItem): string {
  if (!isDay(from) || !isDay(to)) return "";
  return from === to ? dayInWords(from) : t.fromTo(dayInWords(from), dayInWords(to));
}
