/** Choosing what of a chronology is shown, and going to a day of it. What is hidden is counted, so that nobody takes a part for all. */
import { Button, Field, Input, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import { type Day, isDay } from "../../../src/domain/calendar.ts";
import { thresholds } from "../../../src/domain/threshold.ts";
import { texts } from "../../texts/en.ts";
import { learnerTexts } from "../../texts/learner-en.ts";
import { entryGroups, type Filter, isOpen, noFilter } from "../../words/chronology.ts";
import { kindsInWords } from "../../words/concerns.ts";

const t = learnerTexts.filter;

const useStyles = makeStyles({
  filter: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 168px), 1fr))",
    alignItems: "start",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
  control: { minWidth: 0, width: "100%" },
  go: { minWidth: 0 },
  state: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    minHeight: "32px",
    margin: 0,
  },
});

interface Props {
  readonly page: LearnerPage;
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
  /** How many rows are shown. */
  readonly shown: number;
  readonly jump: (day: Day) => void;
}

export function ChronologyFilter({ page, filter, change, shown, jump }: Props) {
  const styles = useStyles();
  return (
    <section aria-label={t.title}>
      <div className={styles.filter}>
        <Choice
          label={t.group}
          value={filter.group}
          choose={(group) => change({ ...filter, group })}
          choices={[["", t.every], ...entryGroups.map((one) => [one, t.groups[one]] as const)]}
        />
        <Choice
          label={t.threshold}
          value={filter.threshold}
          choose={(threshold) => change({ ...filter, threshold })}
          choices={[
            ["", t.anyThreshold],
            ["none", learnerTexts.undecided],
            ...thresholds.map((one) => [one, texts.thresholds[one].short] as const),
          ]}
        />
        <Choice
          label={t.concern}
          value={filter.concern}
          choose={(concern) => change({ ...filter, concern })}
          choices={[
            ["", t.allConcerns],
            ...page.concerns.map(
              ({ reference, categories }) => [reference, `${reference}: ${kindsInWords(categories)}`] as const,
            ),
          ]}
        />
        <DayField label={t.from} value={filter.from} choose={(from) => change({ ...filter, from })} />
        <DayField label={t.to} value={filter.to} choose={(to) => change({ ...filter, to })} />
        <Jump jump={jump} />
      </div>
      <p className={styles.state} role="status">
        {!isOpen(filter) && (
          <>
            <span>{shown === 0 ? t.nothing : t.shown(shown, page.rows.length)}</span>
            <Button size="small" onClick={() => change(noFilter)}>
              {t.clear}
            </Button>
          </>
        )}
      </p>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly choices: readonly (readonly [string, string])[];
}

function Choice({ label, value, choose, choices }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select className={styles.control} value={value} onChange={(_, data) => choose(data.value)}>
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function DayField({ label, value, choose }: Omit<ChoiceProps, "choices">) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Input className={styles.control} type="date" value={value} onChange={(_, data) => choose(data.value)} />
    </Field>
  );
}

/** The first entry on or after a day. */
function Jump({ jump }: Pick<Props, "jump">) {
  const styles = useStyles();
  const [day, setDay] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isDay(day)) jump(day);
      }}
    >
      <Field label={t.jump}>
        <Input
          className={styles.control}
          type="date"
          value={day}
          onChange={(_, data) => setDay(data.value)}
          contentAfter={
            <Button type="submit" size="small" appearance="transparent" className={styles.go}>
              {t.go}
            </Button>
          }
        />
      </Field>
    </form>
  );
}
