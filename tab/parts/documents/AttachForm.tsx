/**
 * Attaching a document (R4.2b): a file, what it is, and where it came from. Nothing is preselected, and what was chosen and written
 * stays whatever becomes of the sending: a file that is refused is told why and how to bring it in another way.
 */
import {
  Button,
  Field,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { type DocumentPurpose, documentPurposes } from "../../../src/domain/concern-entries.ts";
import type { ConcernReference } from "../../../src/domain/ids.ts";
import type { DocumentDraft } from "../../forms/document-draft.ts";
import { documentTexts } from "../../texts/documents-en.ts";
import { Notice } from "../Notice.tsx";
import { FileField } from "./FileField.tsx";
import { type Authorise, Photograph } from "./Photograph.tsx";
import { type Recorded, type SendDocument, useAttaching } from "./use-attaching.ts";

const t = documentTexts.attach;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "44rem" },
  lead: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "75ch" },
  hint: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  sending: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, ...typographyStyles.body1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly reference: ConcernReference;
  /** Kept by the page, so that it outlives a look elsewhere in the desk. */
  readonly draft: DocumentDraft;
  readonly change: (news: Partial<DocumentDraft>) => void;
  /** Whether the reason for a photograph is on file (R11.2). */
  readonly isAuthorised: boolean;
  readonly authorise: Authorise;
  readonly send: SendDocument;
  /** Called once it is recorded. */
  readonly recorded: Recorded;
  readonly cancel: () => void;
}

export function AttachForm({ reference, draft, change, isAuthorised, authorise, send, recorded, cancel }: Props) {
  const styles = useStyles();
  const { problems, sending, submit, chosen } = useAttaching(draft, send, recorded);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(problems).length > 0) focusFirstWrong(form.current);
  }, [problems]);
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
      <FileField
        file={draft.file}
        problem={problems.file}
        choose={(file) => {
          change({ file });
          chosen(file);
        }}
      />
      <Purpose purpose={draft.purpose} problem={problems.purpose} choose={(purpose) => change({ purpose })} />
      {draft.purpose === "photograph" && (
        <Photograph
          reference={reference}
          isAuthorised={isAuthorised}
          reason={draft.reason}
          change={(reason) => change({ reason })}
          authorise={authorise}
        />
      )}
      <Field
        label={t.note}
        hint={t.noteFieldHint}
        required={draft.purpose === "other"}
        validationMessage={problems.note ?? null}
      >
        <Textarea rows={3} resize="vertical" value={draft.note} onChange={(_, { value }) => change({ note: value })} />
      </Field>
      {problems.form !== undefined && (
        <div role="alert" tabIndex={-1}>
          <Notice intent="error" text={problems.form} />
        </div>
      )}
      {sending && (
        <div className={styles.sending}>
          <ProgressBar aria-label={t.sending} />
          <span>{t.sendingHint}</span>
        </div>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {sending ? t.sending : t.submit}
        </Button>
        <Button onClick={cancel}>{t.cancel}</Button>
      </div>
    </form>
  );
}

interface PurposeProps {
  readonly purpose: DocumentPurpose | undefined;
  readonly problem: string | undefined;
  readonly choose: (purpose: DocumentPurpose | undefined) => void;
}

const hints: Partial<Readonly<Record<DocumentPurpose, string>>> = {
  "handwritten-note": t.noteHint,
  photograph: t.photographHint,
};

function Purpose({ purpose, problem, choose }: PurposeProps) {
  const styles = useStyles();
  return (
    <Field label={t.purpose} required validationMessage={problem ?? null}>
      <RadioGroup
        value={purpose ?? ""}
        onChange={(_, { value }) => choose(documentPurposes.find((one) => one === value))}
      >
        {documentPurposes.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              <span>
                {t.purposes[one]}
                {hints[one] !== undefined && <span className={styles.hint}>{hints[one]}</span>}
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

function focusFirstWrong(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>("[data-wrong], [aria-invalid=true], [role=alert]");
  const control = wrong?.matches("[role=radiogroup]") ? wrong.querySelector("input") : wrong;
  control?.focus();
}
