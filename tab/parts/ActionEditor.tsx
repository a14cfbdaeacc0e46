/** The actions of a decision being written: what, who, by when (R7.1). */
import { Button, Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Add20Regular, Dismiss20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { type Draft, type DraftAction, type FieldProblems, withAction, withChangedAction } from "../decision.ts";
import { texts } from "../texts/en.ts";
import { ColleagueBox } from "./ColleagueBox.tsx";

const t = texts.concern.decide;

const useStyles = makeStyles({
  editor: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: "none",
  },
  legend: { padding: `0 0 ${tokens.spacingVerticalXS}` },
  title: { ...typographyStyles.body1, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  problem: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusDangerForeground3 },
  action: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
  },
  number: { ...typographyStyles.body1Strong },
  date: { width: "168px", maxWidth: "100%" },
  add: { alignSelf: "flex-start" },
});

interface Props {
  readonly draft: Draft;
  readonly problems: FieldProblems;
  readonly change: (draft: Draft) => void;
}

export function ActionEditor({ draft, problems, change }: Props) {
  const styles = useStyles();
  const [added, setAdded] = useState<number>();
  const addButton = useRef<HTMLButtonElement>(null);
  const keepAddButton = (button: HTMLButtonElement | null): void => {
    addButton.current = button;
  };
  const add = (): void => {
    const next = withAction(draft);
    setAdded(next.actions.at(-1)?.key);
    change(next);
  };
  const remove = (key: number): void => {
    change({ ...draft, actions: draft.actions.filter((action) => action.key !== key) });
    addButton.current?.focus();
  };
  return (
    <fieldset className={styles.editor}>
      <legend className={styles.legend}>
        <span className={styles.title}>{t.actions}</span>
        <p className={styles.hint}>{t.actionsHint}</p>
      </legend>
      {draft.actions.map((action, index) => (
        <ActionRow
          key={action.key}
          action={action}
          number={index + 1}
          isNew={action.key === added}
          problems={problems.rows[action.key] ?? {}}
          change={(part) => change(withChangedAction(draft, action.key, part))}
          remove={() => remove(action.key)}
        />
      ))}
      {problems.actions !== undefined && (
        <p role="alert" className={styles.problem}>
          {problems.actions}
        </p>
      )}
      {/* Fluent's types name no element for a button's ref object; a function takes whatever comes. */}
      <Button ref={keepAddButton} className={styles.add} icon={<Add20Regular />} onClick={add}>
        {t.add}
      </Button>
    </fieldset>
  );
}

interface RowProps {
  readonly action: DraftAction;
  readonly number: number;
  /** Added by the person just now, so that they want to write in it. */
  readonly isNew: boolean;
  readonly problems: Partial<Record<"what" | "owner" | "due", string>>;
  readonly change: (part: Partial<Omit<DraftAction, "key">>) => void;
  readonly remove: () => void;
}

function ActionRow({ action, number, isNew, problems, change, remove }: RowProps) {
  const styles = useStyles();
  const what = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) what.current?.focus();
  }, [isNew]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read out twice as long.
    <div role="group" aria-label={t.action(number)} className={styles.action}>
      <div className={styles.head}>
        <span className={styles.number}>{t.action(number)}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label={t.remove(number)}
          onClick={remove}
        />
      </div>
      <Field label={t.what} required validationMessage={problems.what ?? null}>
        <Input input={{ ref: what }} value={action.what} onChange={(_, data) => change({ what: data.value })} />
      </Field>
      <Field label={t.owner} required validationMessage={problems.owner ?? null}>
        <ColleagueBox
          owner={action.owner}
          typed={action.ownerName}
          change={(owner, ownerName) => change({ owner, ownerName })}
        />
      </Field>
      <Field label={t.due} required validationMessage={problems.due ?? null}>
        <Input
          className={styles.date}
          type="date"
          value={action.due}
          onChange={(_, data) => change({ due: data.value })}
        />
      </Field>
    </div>
  );
}
