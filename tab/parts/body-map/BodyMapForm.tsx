/**
 * The whole form of a body map (R11.1): when it was seen and by whom, where the marks were, how it came to be seen, what the
 * learner said, first aid. What was written stays, whatever becomes of it.
 */
import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { firstAidAnswers } from "../../../src/domain/body-map.ts";
import { firstAidWords } from "../../../src/domain/body-map-words.ts";
import { texts } from "../../texts/en.ts";
import { Notice } from "../Notice.tsx";
import { BodyMapEditor } from "./BodyMapEditor.tsx";
import type { BodyMapDraft, BodyMapProblems } from "./draft.ts";
import { Choice } from "./FieldWords.tsx";
import { firstWrongIn } from "./use-editor-focus.ts";
import { type SendBodyMap, useSending } from "./use-sending.ts";

const t = texts.bodyMap.form;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  lead: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "75ch" },
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: "none",
  },
  title: { ...typographyStyles.subtitle2, padding: 0, marginBottom: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "start", gap: tokens.spacingHorizontalM },
  // As wide as what is typed in it; what is wrong with it stands below in as many lines as it takes.
  short: { width: "176px" },
  wide: { flex: "1 1 220px", maxWidth: "26rem" },
  text: { maxWidth: "48rem" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

interface Props {
  /** Kept by the page, so that it outlives a look elsewhere in the desk; `emptyBodyMapDraft` begins one. */
  readonly draft: BodyMapDraft;
  readonly change: (draft: BodyMapDraft) => void;
  /** Sends it; answers "recorded" or the server's refusal, and fails where nothing is known of the outcome. */
  readonly send: SendBodyMap;
  /** Called once it is recorded. */
  readonly recorded: () => void;
  /** Without it there is no way out but the page's own. */
  readonly cancel?: () => void;
  /** Hints on how something is worded, such as against a medical opinion; shown below what a mark looked like, and the context. */
  readonly hintsBeside?: (text: string) => ReactNode;
}

export function BodyMapForm({ draft, change, send, recorded, cancel, hintsBeside }: Props) {
  const styles = useStyles();
  const { problems, sending, submit, forgetMarks } = useSending(draft, send, recorded);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(problems).length > 0) firstWrongIn(form.current)?.focus();
  }, [problems]);
  const wrong = Object.keys(problems).filter((field) => field !== "form").length;
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={styles.lead}>{t.lead}</p>
      <Seen draft={draft} change={change} problems={problems} />
      <fieldset className={styles.part}>
        <legend className={styles.title}>{t.where}</legend>
        <BodyMapEditor
          value={draft.drawn}
          onChange={(drawn) => {
            // A problem is named by the place of its mark, which is another's when one has come or gone.
            if (drawn.marks.length !== draft.drawn.marks.length) forgetMarks();
            change({ ...draft, drawn });
          }}
          problems={problems}
          hintsBeside={hintsBeside}
        />
      </fieldset>
      <Told draft={draft} change={change} problems={problems} hintsBeside={hintsBeside} />
      {problems.form !== undefined && <Notice intent="error" text={problems.form} />}
      {wrong > 0 && <Notice intent="error" text={t.wrong(wrong)} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {sending ? t.submitting : t.submit}
        </Button>
        {cancel !== undefined && <Button onClick={cancel}>{t.cancel}</Button>}
      </div>
    </form>
  );
}

interface PartProps {
  readonly draft: BodyMapDraft;
  readonly change: (draft: BodyMapDraft) => void;
  readonly problems: BodyMapProblems;
  readonly hintsBeside?: ((text: string) => ReactNode) | undefined;
}

/** When, and who saw it. */
function Seen({ draft, change, problems }: PartProps) {
  const styles = useStyles();
  const line = (
    field: "day" | "time" | "about" | "observer" | "observerRole",
    className: string,
    type?: "date" | "time",
  ) => (
    <Input
      className={className}
      {...(type === undefined ? {} : { type })}
      value={draft[field]}
      onChange={(_, { value }) => change({ ...draft, [field]: value })}
    />
  );
  return (
    <>
      <fieldset className={styles.part}>
        <legend className={styles.title}>{t.when}</legend>
        <div className={styles.line}>
          <Field className={styles.short} label={t.day} required validationMessage={problems.day ?? null}>
            {line("day", styles.short, "date")}
          </Field>
          <Field className={styles.short} label={t.time} required validationMessage={problems.time ?? null}>
            {line("time", styles.short, "time")}
          </Field>
          <Field className={styles.wide} label={t.about} hint={t.aboutHint} validationMessage={problems.about ?? null}>
            {line("about", styles.wide)}
          </Field>
        </div>
      </fieldset>
      <fieldset className={styles.part}>
        <legend className={styles.title}>{t.who}</legend>
        <div className={styles.line}>
          <Field className={styles.wide} label={t.observer} required validationMessage={problems.observer ?? null}>
            {line("observer", styles.wide)}
          </Field>
          <Field className={styles.wide} label={t.observerRole} validationMessage={problems.observerRole ?? null}>
            {line("observerRole", styles.wide)}
          </Field>
        </div>
      </fieldset>
    </>
  );
}

/** How it came to be seen, the learner's words, first aid. */
function Told({ draft, change, problems, hintsBeside }: PartProps) {
  const styles = useStyles();
  const text = (field: "context" | "ownWords" | "firstAidNote", rows: number) => (
    <Textarea
      rows={rows}
      resize="vertical"
      value={draft[field]}
      onChange={(_, { value }) => change({ ...draft, [field]: value })}
    />
  );
  return (
    <fieldset className={styles.part}>
      <legend className={styles.title}>{t.how}</legend>
      <Field
        className={styles.text}
        label={t.context}
        hint={t.contextHint}
        required
        validationMessage={problems.context ?? null}
      >
        {text("context", 3)}
      </Field>
      {hintsBeside?.(draft.context)}
      <Field
        className={styles.text}
        label={t.ownWords}
        hint={t.ownWordsHint}
        validationMessage={problems.ownWords ?? null}
      >
        {text("ownWords", 2)}
      </Field>
      <Field label={t.firstAid} required validationMessage={problems.firstAid ?? null}>
        <RadioGroup
          value={draft.firstAid ?? ""}
          onChange={(_, { value }) => change({ ...draft, firstAid: firstAidAnswers.find((one) => one === value) })}
        >
          {firstAidAnswers.map((one) => (
            <Radio key={one} value={one} label={<Choice>{firstAidWords[one]}</Choice>} />
          ))}
        </RadioGroup>
      </Field>
      {draft.firstAid === "given" && (
        <Field className={styles.text} label={t.firstAidNote} validationMessage={problems.firstAidNote ?? null}>
          {text("firstAidNote", 2)}
        </Field>
      )}
    </fieldset>
  );
}
