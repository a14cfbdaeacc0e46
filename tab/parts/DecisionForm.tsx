/**
 * The decision (R5.5, R7.1, R10.1): threshold, rationale, how vulnerability was weighed, actions. Nothing is preselected. What
 * was written stays, whatever happens to the save and wherever in the desk one looks meanwhile (decision.ts).
 */
import { Button, Field, Input, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useContext, useEffect, useRef, useState } from "react";
import type { ConcernPage } from "../../src/contract/desk-api.ts";
import { type Draft, emptyDraft, type FieldProblems, isBegun, noProblems, problemsOf, readDraft } from "../decision.ts";
import { DraftsContext, useDraft } from "../drafts.ts";
import { useDecide } from "../queries.ts";
import { texts } from "../texts/en.ts";
import { unreadSince } from "../words/concerns.ts";
import { ActionEditor } from "./ActionEditor.tsx";
import { useAnnounce } from "./Announcer.tsx";
import { Notice } from "./Notice.tsx";
import { ThresholdChoice } from "./ThresholdChoice.tsx";

const t = texts.concern.decide;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle2, margin: 0, scrollMarginTop: "16px" },
  date: { width: "168px", maxWidth: "100%" },
  moment: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly page: ConcernPage;
  /** Called once the server has the decision. */
  readonly recorded: () => void;
}

export function DecisionForm({ page, recorded }: Props) {
  const styles = useStyles();
  const { draft, change, send, problems, forget, sending } = useDecision(page, recorded);
  const form = useRef<HTMLFormElement>(null);
  const unread = unreadSince(page, draft.basedOn);
  const decided = unread.find((entry) => entry.kind === "concern.triaged");
  const anyUnread = unread.length > 0;
  // What was added may reach the page after the server has refused because of it: then the focus goes there once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (problems !== noProblems) focusFirstWrong(form.current);
  }, [problems, anyUnread]);
  const readOn = (): void => {
    forget();
    change({ ...draft, basedOn: page.newest });
    // The button has gone: on to what was being written.
    form.current?.querySelector("textarea")?.focus();
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 className={styles.title}>{page.status === "reviewed" ? t.again : t.title}</h2>
      {anyUnread && (
        <Notice intent="warning" text={decided === undefined ? t.meanwhile : t.decidedMeanwhile(decided.author)}>
          <Button data-first onClick={readOn}>
            {t.read}
          </Button>
        </Notice>
      )}
      <ThresholdChoice
        chosen={draft.threshold}
        problem={problems.threshold}
        choose={(threshold) => change({ ...draft, threshold })}
      />
      <Field label={t.rationale} hint={t.rationaleHint} required validationMessage={problems.rationale ?? null}>
        <Textarea
          rows={5}
          resize="vertical"
          value={draft.rationale}
          onChange={(_, { value }) => change({ ...draft, rationale: value })}
        />
      </Field>
      {page.needsVulnerability && (
        <Field
          label={t.vulnerability}
          hint={t.vulnerabilityHint}
          required
          validationMessage={problems.vulnerability ?? null}
        >
          <Textarea
            rows={3}
            resize="vertical"
            value={draft.vulnerability}
            onChange={(_, { value }) => change({ ...draft, vulnerability: value })}
          />
        </Field>
      )}
      <ActionEditor draft={draft} problems={problems} change={change} />
      <Field label={t.reporterToKnow} hint={t.reporterToKnowHint} validationMessage={problems.reporterToKnow ?? null}>
        <Textarea
          rows={2}
          resize="vertical"
          value={draft.reporterToKnow}
          onChange={(_, { value }) => change({ ...draft, reporterToKnow: value })}
        />
      </Field>
      <Field label={t.reviewOn} validationMessage={problems.reviewOn ?? null}>
        <Input
          className={styles.date}
          type="date"
          value={draft.reviewOn}
          onChange={(_, { value }) => change({ ...draft, reviewOn: value })}
        />
      </Field>
      <Field label={t.decided} hint={t.decidedHint} validationMessage={problems.decided ?? null}>
        <div className={styles.moment}>
          <Input
            className={styles.date}
            type="date"
            aria-label={t.decidedDay}
            value={draft.decidedDay}
            onChange={(_, { value }) => change({ ...draft, decidedDay: value })}
          />
          <Input
            type="time"
            aria-label={t.decidedTime}
            value={draft.decidedTime}
            onChange={(_, { value }) => change({ ...draft, decidedTime: value })}
          />
        </div>
      </Field>
      {problems.form !== undefined && !anyUnread && <Notice intent="error" text={problems.form} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {sending ? t.submitting : t.submit}
        </Button>
      </div>
    </form>
  );
}

function useDecision(page: ConcernPage, recorded: () => void) {
  const { reference } = page;
  const drafts = useContext(DraftsContext);
  const announce = useAnnounce();
  const [problems, setProblems] = useState<FieldProblems>(noProblems);
  const draft = useDraft(reference) ?? emptyDraft(page.newest);
  const decide = useDecide(reference, {
    recorded: () => {
      drafts.drop(reference);
      announce(t.done);
      recorded();
    },
    refused: (refusal) => setProblems(problemsOf(refusal)),
    failed: () => {
      setProblems({ ...noProblems, form: t.failed });
      announce(t.failed);
    },
  });
  const change = (next: Draft): void => {
    // What a decision is based on is what was on screen when it was begun; an untouched form follows the page.
    const basedOn = isBegun(draft) ? next.basedOn : page.newest;
    drafts.keep(reference, { ...next, basedOn });
  };
  const send = (): void => {
    if (decide.isPending) return;
    const read = readDraft(draft, page);
    setProblems("problems" in read ? read.problems : noProblems);
    if ("command" in read) decide.mutate(read.command);
  };
  return { draft, change, send, problems, forget: () => setProblems(noProblems), sending: decide.isPending };
}

function focusFirstWrong(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>("[data-first], [aria-invalid=true]");
  const control = wrong?.matches("[role=radiogroup]") ? wrong.querySelector("input") : wrong;
  control?.focus();
}
