/** Settings that are numbers: how often reviews fall due, and from when on a pattern is pointed out. */
import { Button } from "@fluentui/react-components";
import type { ReviewIntervals } from "../../../src/domain/settings.ts";
import { type SignalName, signalNames } from "../../../src/domain/signals.ts";
import { numberIn, type SettingForm, settingForm } from "../../forms/setting-forms.ts";
import { notCountedForm, signalForm, signalInNumbers } from "../../forms/signal-forms.ts";
import { texts } from "../../texts/en.ts";
import { settingTexts } from "../../texts/settings-en.ts";
import { signalTexts } from "../../texts/signals-en.ts";
import { listInWords } from "../../words/concerns.ts";
import { Facts } from "../Facts.tsx";
import { SettingSection, type Showing, useSettingStyles } from "./SettingSection.tsx";

const { intervals, signals } = settingTexts;
const intervalNames = ["chronology", "childProtectionFile"] as const;

export function Intervals() {
  return (
    <SettingSection name="review-intervals" title={intervals.title} about={intervals.about}>
      {({ value, open }) => (
        <>
          <Facts facts={intervalNames.map((name) => [intervals[name], intervals.days(value[name])])} />
          {open !== undefined && <Button onClick={() => open(intervalForm)}>{intervals.change}</Button>}
        </>
      )}
    </SettingSection>
  );
}

function intervalForm(value: ReviewIntervals): SettingForm {
  return settingForm(
    {
      name: "review-intervals",
      title: intervals.change,
      begins: Object.fromEntries(intervalNames.map((name) => [name, `${value[name]}`])),
      fields: intervalNames.map((name) => ({
        name,
        label: intervals[name],
        hint: intervals.inDays,
        required: true,
        is: "line",
      })),
    },
    (values) => Object.fromEntries(intervalNames.map((name) => [name, numberIn(values, name)])),
  );
}

export function Signals() {
  const styles = useSettingStyles();
  return (
    <SettingSection name="signals" title={signals.title} about={signals.about}>
      {(showing) => (
        <ul className={styles.list}>
          {signalNames.map((name) => (
            <Signal key={name} name={name} showing={showing} />
          ))}
          <NotCounted showing={showing} />
        </ul>
      )}
    </SettingSection>
  );
}

interface SignalProps {
  readonly showing: Showing<"signals">;
}

function Signal({ name, showing: { value, open } }: SignalProps & { readonly name: SignalName }) {
  const styles = useSettingStyles();
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        <span className={styles.strong}>{signals.names[name]}</span>
        <span className={styles.text}>{value[name].on ? signalInNumbers(value, name) : signals.off}</span>
        <span className={styles.quiet}>{signalTexts.meanings[name]}</span>
      </span>
      {open !== undefined && (
        <Button
          size="small"
          aria-label={settingTexts.editOne(signals.names[name])}
          onClick={() => open((now) => signalForm(now, name))}
        >
          {settingTexts.edit}
        </Button>
      )}
    </li>
  );
}

function NotCounted({ showing: { value, open } }: SignalProps) {
  const styles = useSettingStyles();
  const kinds = listInWords(value.notCounted.map((one) => texts.categories[one]));
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        <span className={styles.strong}>{signals.notCounted.title}</span>
        <span className={styles.text}>{kinds === "" ? signals.notCounted.none : kinds}</span>
        <span className={styles.quiet}>{signals.notCounted.about}</span>
      </span>
      {open !== undefined && (
        <Button size="small" aria-label={signals.notCounted.change} onClick={() => open(notCountedForm)}>
          {settingTexts.edit}
        </Button>
      )}
    </li>
  );
}
