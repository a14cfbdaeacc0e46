/**
 * A form that sends one command. What was typed stays until the server has it: while one looks elsewhere in the desk, when it
 * is refused, and when nobody could be reached.
 */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useContext, useEffect, useRef, useState } from "react";
import type { Refused } from "../../desk.ts";
import { FormDraftsContext } from "../../forms/form-drafts.ts";
import { basedOnIn, missingIn, type Problems, problemsOf, type Values, type WorkForm } from "../../forms/work-form.ts";
import { texts } from "../../texts/en.ts";
import { workTexts } from "../../texts/work-en.ts";
import { useAnnounce } from "../Announcer.tsx";
import { Notice } from "../Notice.tsx";
import { FormField } from "./FormField.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  intro: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "75ch" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

interface Standing {
  readonly newest: number;
  readonly isUnread: (basedOn: number) => boolean;
  /** What is said where something came that its author has not read; of a concern unless it is given. */
  readonly meanwhile?: string;
}

interface Props<Command> {
  readonly form: WorkForm<Command>;
  /** Whose form it is: what is typed for one concern is not shown for another. */
  readonly place: string;
  /** What stands on the page that the form is beside; a judgement is held to it. */
  readonly standing: Standing | undefined;
  /** Sends the command: a refusal where something must be mended, and nothing was recorded then. */
  readonly send: (command: Command) => Promise<Refused | undefined>;
  readonly recorded: () => void;
  readonly cancel: () => void;
}

export function CommandForm<Command>({ form, place, standing, send, recorded, cancel }: Props<Command>) {
  const styles = useStyles();
  const element = useRef<HTMLFormElement>(null);
  const { values, change, problems, submit, sending } = useCommand({ form, place, standing, send, recorded });
  const isUnread = form.judges === true && standing?.isUnread(basedOnIn(values)) === true;
  useEffect(() => {
    element.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, []);
  useEffect(() => {
    if (Object.keys(problems).length > 0) focusFirstWrong(element.current);
  }, [problems]);
  return (
    <form
      ref={element}
      noValidate
      className={styles.form}
      aria-label={form.title}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 className={styles.title}>{form.title}</h3>
      {form.intro !== undefined && <p className={styles.intro}>{form.intro}</p>}
      {isUnread && standing !== undefined && (
        <Notice intent="warning" text={standing.meanwhile ?? texts.concern.decide.meanwhile}>
          <Button onClick={() => change({ basedOn: `${standing.newest}` })}>{texts.concern.decide.read}</Button>
        </Notice>
      )}
      {form.fields(values).map((field) => (
        <FormField key={field.name} field={field} values={values} problem={problems[field.name]} change={change} />
      ))}
      {problems.form !== undefined && (
        <div role="alert">
          <Notice intent="error" text={problems.form} />
        </div>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {sending ? workTexts.saving : form.submit}
        </Button>
        <Button onClick={cancel}>{workTexts.notNow}</Button>
      </div>
    </form>
  );
}

function useCommand<Command>({ form, place, standing, send, recorded }: Omit<Props<Command>, "cancel">) {
  const drafts = useContext(FormDraftsContext);
  const announce = useAnnounce();
  const key = `${place} ${form.name}`;
  const [typed, setValues] = useState<Values | undefined>(drafts.get(key));
  // An untouched form follows the page; from the first letter on, what it is based on stays until its author has read on.
  const values = typed ?? { ...form.begins, basedOn: `${standing?.newest ?? 0}` };
  const [problems, setProblems] = useState<Problems>({});
  const sending = useMutation({
    mutationFn: send,
    onSuccess: (refused) => {
      if (refused !== undefined) return setProblems(problemsOf(form, values, refused));
      drafts.delete(key);
      announce(form.done);
      recorded();
    },
    onError: () => {
      setProblems({ form: workTexts.failed });
      announce(workTexts.failed);
    },
  });
  const change = (news: Values): void => {
    const next = { ...values, ...news };
    drafts.set(key, next);
    setValues(next);
  };
  const submit = (): void => {
    if (sending.isPending) return;
    const command = form.command(values);
    setProblems(command === undefined ? missingIn(form, values) : {});
    if (command !== undefined) sending.mutate(command);
  };
  return { values, change, problems, submit, sending: sending.isPending };
}

function focusFirstWrong(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]");
  const control = wrong?.matches("[role=radiogroup]") ? wrong.querySelector("input") : wrong;
  control?.focus();
}
