/** Duty (R6.2): who of the safeguarding team is on duty on which day of the week, and who is away. */
import { Button } from "@fluentui/react-components";
import { dayAt, weekdays } from "../../../src/domain/calendar.ts";
import type { Absence } from "../../../src/domain/duty.ts";
import type { StaffId } from "../../../src/domain/ids.ts";
import { absenceForm, absenceRemovalForm, type Member, rotaForm } from "../../forms/duty-forms.ts";
import { useDuty, useSetting } from "../../queries.ts";
import { useSession, useZone } from "../../session.ts";
import { dutyTexts as t } from "../../texts/duty-en.ts";
import { settingTexts } from "../../texts/settings-en.ts";
import { useNow } from "../../use-clock.ts";
import { listInWords } from "../../words/concerns.ts";
import { dayInWords } from "../../words/times.ts";
import { DutyNow } from "../DutyNow.tsx";
import { SettingSection, type Showing, useSettingStyles } from "./SettingSection.tsx";

export function Duty() {
  return (
    <>
      <SettingSection name="duty-rota" title={t.rota.title} about={t.rota.about}>
        {(showing) => <Week {...showing} />}
      </SettingSection>
      <SettingSection name="absences" title={t.absences.title} about={t.absences.about}>
        {(showing) => <Absences {...showing} />}
      </SettingSection>
    </>
  );
}

const nobody: readonly Member[] = [];

function nameAmong(team: readonly Member[], person: StaffId): string {
  return team.find(({ id }) => id === person)?.name ?? t.rota.left;
}

function Week({ value, open }: Showing<"duty-rota">) {
  const styles = useSettingStyles();
  const { data } = useDuty();
  const team = data?.team ?? nobody;
  return (
    <>
      <DutyNow />
      <ul className={styles.list}>
        {weekdays.map((day) => {
          const name = settingTexts.calendar.weekdays[day];
          const named = listInWords(value[day].map((person) => nameAmong(team, person)));
          return (
            <li key={day} className={styles.item}>
              <span className={styles.what}>
                <span className={styles.strong}>{name}</span>
                <span className={styles.text}>{named === "" ? t.rota.everyDeputy : named}</span>
              </span>
              {open !== undefined && team.length > 0 && (
                <Button
                  size="small"
                  aria-label={t.rota.change(name)}
                  onClick={() => open((now) => rotaForm(now, day, team))}
                >
                  {settingTexts.edit}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Absences({ value, open }: Showing<"absences">) {
  const styles = useSettingStyles();
  const { me } = useSession();
  const zone = useZone();
  const { data, dataUpdatedAt } = useDuty();
  const setting = useSetting("absences");
  const now = useNow(data?.at ?? "1970-01-01T00:00:00.000Z", dataUpdatedAt);
  if (data === undefined) return null;
  const { team } = data;
  const today = dayAt(now, zone);
  const changesOthers = setting.data?.may.changeOthers === true;
  const who = team.filter(({ id }) => changesOthers || id === me.id);
  const shown = value.filter(({ to }) => today <= to);
  return (
    <>
      {shown.length === 0 && <p className={styles.quiet}>{t.absences.none}</p>}
      <ul className={styles.list}>
        {shown.map((absence) => {
          const name = nameAmong(team, absence.person);
          return (
            <li key={`${absence.person} ${absence.from}`} className={styles.item}>
              <AbsenceLine absence={absence} team={team} />
              {open !== undefined && who.some(({ id }) => id === absence.person) && (
                <Button
                  size="small"
                  aria-label={t.absences.back(name)}
                  onClick={() => open((all) => absenceRemovalForm(all, absence, name))}
                >
                  {t.absences.remove}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {open !== undefined && who.length > 0 && (
        <Button onClick={() => open((all) => absenceForm(all, { who, team, today }))}>
          {changesOthers ? t.absences.add : t.absences.addOwn}
        </Button>
      )}
    </>
  );
}

function AbsenceLine({ absence, team }: { readonly absence: Absence; readonly team: readonly Member[] }) {
  const styles = useSettingStyles();
  const { person, from, to, cover } = absence;
  return (
    <span className={styles.what}>
      <span className={styles.strong}>{nameAmong(team, person)}</span>
      <span className={styles.text}>
        {from === to ? dayInWords(from) : t.absences.fromTo(dayInWords(from), dayInWords(to))}
      </span>
      {cover !== undefined && <span className={styles.quiet}>{t.absences.covered(nameAmong(team, cover))}</span>}
    </span>
  );
}
