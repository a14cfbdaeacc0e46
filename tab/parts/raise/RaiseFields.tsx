/** The fields of the full form, in the order of ease: who, what, when, where, who else; each part of a kind only where it matters. */
import { Field, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import type { TextKind } from "../../../src/domain/recording-hints.ts";
import { type Field as Asked, type Problems, textIn, type Values } from "../../forms/work-form.ts";
import { partsOfForm, type RaiseDraft, withKind } from "../../raise.ts";
import { raiseTexts as t } from "../../texts/raise-en.ts";
import { useHintRules } from "../../use-hint-rules.ts";
import { FormField } from "../work/FormField.tsx";
import { HintedField } from "./HintedField.tsx";
import { KindChoice } from "./KindChoice.tsx";
import { PeopleField } from "./PeopleField.tsx";

const useStyles = makeStyles({
  moment: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  about: { flex: "1 1 220px", minWidth: 0 },
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke2}`,
  },
  note: { ...typographyStyles.body1, margin: 0 },
});

interface Props {
  readonly draft: RaiseDraft;
  readonly problems: Problems;
  /** Whether it is noticed on an earlier working day, so that the reason is asked for (R5.1). */
  readonly isLate: boolean;
  readonly change: (draft: RaiseDraft) => void;
}

export function RaiseFields({ draft, problems, isLate, change }: Props) {
  const styles = useStyles();
  const rules = useHintRules();
  const { values } = draft;
  const say = (news: Values): void => change({ ...draft, values: { ...values, ...news } });
  const plain = (field: Asked) => (
    <FormField key={field.name} field={field} values={values} problem={problems[field.name]} change={say} />
  );
  const hinted = (field: Asked, holds: TextKind) => (
    <HintedField
      field={field}
      holds={holds}
      values={values}
      rules={rules}
      problem={problems[field.name]}
      change={say}
    />
  );
  return (
    <>
      <PeopleField
        label={t.about}
        hint={t.aboutHint}
        required
        problem={problems.learner}
        chosen={draft.about}
        change={(about) => change({ ...draft, about })}
      />
      {plain({ name: "someoneElse", label: t.described, hint: t.describedHint, is: "line" })}
      <KindChoice
        chosen={draft.kinds}
        problem={problems.category}
        choose={(kind, chosen) => change(withKind(draft, kind, chosen))}
      />
      {hinted({ name: "seen", label: t.seen, hint: t.seenHint, required: true, is: "text", rows: 6 }, "seen")}
      {hinted({ name: "ownWords", label: t.ownWords, hint: t.ownWordsHint, is: "text", rows: 3 }, "ownWords")}
      {partsOfForm(draft).map(({ part, fields }) => (
        <div key={part} className={styles.part}>
          {part === "online" && <p className={styles.note}>{t.noPictures}</p>}
          {part === "childOnChild" && <Involved draft={draft} change={change} plain={plain} />}
          {fields.map(plain)}
        </div>
      ))}
      <div className={styles.moment}>
        {plain({ name: "day", label: t.day, required: true, is: "day" })}
        {plain({ name: "time", label: t.time, is: "time" })}
        <div className={styles.about}>{plain({ name: "about", label: t.when, hint: t.whenHint, is: "line" })}</div>
      </div>
      {isLate && plain({ name: "lateReason", label: t.lateReason, hint: t.lateHint, is: "text", rows: 2 })}
      {plain({ name: "where", label: t.where, is: "line" })}
      {plain({ name: "present", label: t.present, is: "line" })}
      {hinted({ name: "view", label: t.view, hint: t.viewHint, is: "text", rows: 2 }, "view")}
      {hinted({ name: "done", label: t.done, is: "text", rows: 2 }, "done")}
      <Field label={t.atRisk} required validationMessage={problems.atRisk ?? null}>
        <RadioGroup value={textIn(values, "atRisk")} onChange={(_, { value }) => say({ atRisk: value })}>
          <Radio value="no" label={t.no} />
          <Radio value="yes" label={t.yes} />
        </RadioGroup>
      </Field>
    </>
  );
}

interface InvolvedProps extends Pick<Props, "draft" | "change"> {
  readonly plain: (field: Asked) => React.JSX.Element;
}

/** Whoever else is involved, each with a link of their own (R4.2). */
function Involved({ draft, change, plain }: InvolvedProps) {
  return (
    <>
      <PeopleField
        label={t.involved}
        hint={t.involvedHint}
        problem={undefined}
        chosen={draft.involved}
        change={(involved) => change({ ...draft, involved })}
      />
      {plain({ name: "involvedElse", label: t.described, hint: t.describedHint, is: "line" })}
    </>
  );
}
