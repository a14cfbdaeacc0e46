/** The full form by which anybody on the staff raises a concern (R4.2, R4.3). What was written stays until it is recorded. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useContext, useEffect, useRef, useState } from "react";
import type { RaisedReply } from "../../src/contract/raise-form.ts";
import { dayAt, instantOf, isDay } from "../../src/domain/calendar.ts";
import { isLate } from "../../src/domain/lateness.ts";
import { RaiseDraftContext } from "../forms/form-drafts.ts";
import type { Problems } from "../forms/work-form.ts";
import { useAnnounce } from "../parts/Announcer.tsx";
import { Notice } from "../parts/Notice.tsx";
import { RaiseFields } from "../parts/raise/RaiseFields.tsx";
import { RaiseReceipt } from "../parts/raise/RaiseReceipt.tsx";
import { emptyRaiseDraft, formOf, partsOfForm, type RaiseDraft, raiseProblems } from "../raise.ts";
import { useSchoolDays, useSession, useZone } from "../session.ts";
import { raiseTexts as t } from "../texts/raise-en.ts";

const useStyles = makeStyles({
  page: {
    maxWidth: "48rem",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 64px`,
    "@media (max-width: 600px)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 64px` },
  },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  danger: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  send: { alignSelf: "flex-start" },
});

export function Raise() {
  const styles = useStyles();
  const [recorded, setRecorded] = useState<{ readonly receipt: RaisedReply; readonly injury: boolean }>();
  return (
    <div className={styles.page}>
      {recorded === undefined ? (
        <Form recorded={setRecorded} />
      ) : (
        <RaiseReceipt {...recorded} another={() => setRecorded(undefined)} />
      )}
    </div>
  );
}

function Form({
  recorded,
}: {
  readonly recorded: (done: { readonly receipt: RaisedReply; readonly injury: boolean }) => void;
}) {
  const styles = useStyles();
  const { draft, change, drop } = useRaiseDraft();
  const { problems, send, sending } = useRaising(draft, (receipt) => {
    drop();
    recorded({ receipt, injury: draft.kinds.includes("injury") });
  });
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (Object.keys(problems).length > 0) firstWrong(form.current)?.focus();
  }, [problems]);
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
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {t.title}
      </h1>
      <p className={styles.danger}>{t.danger}</p>
      <RaiseFields draft={draft} problems={problems} isLate={useIsLate(draft)} change={change} />
      {Object.keys(problems).length > 0 && (
        <div role="alert">
          <Notice intent="error" text={problems.form ?? t.refused} />
        </div>
      )}
      <p className={styles.quiet}>{t.reminder}</p>
      <Button className={styles.send} type="submit" appearance="primary" size="large" disabledFocusable={sending}>
        {sending ? t.sending : t.submit}
      </Button>
    </form>
  );
}

function useRaiseDraft() {
  const kept = useContext(RaiseDraftContext);
  const zone = useZone();
  const begin = () => emptyRaiseDraft(crypto.randomUUID(), dayAt(instantOf(Date.now()), zone));
  const [draft, setDraft] = useState<RaiseDraft>(() => kept.current ?? begin());
  const change = (next: RaiseDraft): void => {
    kept.current = next;
    setDraft(next);
  };
  return {
    draft,
    change,
    drop: () => {
      kept.current = undefined;
    },
  };
}

function useRaising(draft: RaiseDraft, recorded: (receipt: RaisedReply) => void) {
  const { desk } = useSession();
  const announce = useAnnounce();
  const [problems, setProblems] = useState<Problems>({});
  const [sending, setSending] = useState(false);
  const deliver = async (): Promise<void> => {
    const shown = [...ownFields, ...partsOfForm(draft).flatMap(({ fields }) => fields.map(({ name }) => name))];
    try {
      const answer = await desk.raise(formOf(draft));
      if ("refused" in answer) return setProblems(raiseProblems(answer, shown));
      announce(t.receipt.title);
      recorded(answer);
    } catch {
      setProblems({ form: t.failed });
      announce(t.failed);
    } finally {
      setSending(false);
    }
  };
  const send = (): void => {
    if (sending) return;
    setSending(true);
    setProblems({});
    void deliver();
  };
  return { problems, send, sending };
}

const ownFields = [
  ...["learner", "someoneElse", "category", "seen", "ownWords", "day", "time", "about", "lateReason"],
  ...["where", "present", "view", "done", "atRisk"],
];

/** Whether the reason is asked for (R5.1); the server marks it by its own clock. */
function useIsLate({ values }: RaiseDraft): boolean {
  const days = useSchoolDays();
  const day = values.day ?? "";
  return isDay(day) && isLate({ day }, { recordedAt: instantOf(Date.now()) }, days);
}

function firstWrong(form: HTMLFormElement | null): HTMLElement | null {
  const wrong = form?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]") ?? null;
  return wrong?.matches("[role=radiogroup], fieldset") === true ? wrong.querySelector("input") : wrong;
}
