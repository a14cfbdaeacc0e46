/** Dismissing a signal: the reason, which goes on the record. What was typed stays, whatever happens to the save. */
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SignalCard } from "../../../src/contract/signals.ts";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import type { Refused } from "../../desk.ts";
import { signalTexts } from "../../texts/signals-en.ts";
import { useAnnounce } from "../Announcer.tsx";

const t = signalTexts.dismiss;

/** Dismisses a signal with a reason, or says what must be mended first. Rejects where nothing is known of the outcome. */
export type DismissSignal = (signal: SignalCard, reason: string) => Promise<"dismissed" | Refused>;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxWidth: "40rem",
    paddingTop: tokens.spacingVerticalS,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly signal: SignalCard;
  readonly reason: string;
  readonly write: (reason: string) => void;
  readonly dismiss: DismissSignal;
  readonly dismissed: () => void;
  readonly cancel: () => void;
}

export function DismissForm({ signal, reason, write, dismiss, dismissed, cancel }: Props) {
  const styles = useStyles();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);
  // What its author had before them when they began. More may come while they write.
  const [seen, setSeen] = useState(signal.fingerprint);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const fail = (words: string): void => {
    setProblem(words);
    setSending(false);
    announce(words);
    form.current?.querySelector("textarea")?.focus();
  };
  const send = async (): Promise<void> => {
    if (sending) return;
    if (seen !== signal.fingerprint) {
      setSeen(signal.fingerprint);
      return fail(t.more);
    }
    setSending(true);
    setProblem(undefined);
    try {
      const answer = await dismiss(signal, reason);
      if (answer !== "dismissed") return fail(refusalsInEnglish[answer.refused]);
      announce(t.done);
      dismissed();
    } catch {
      // Whether the server has it is not known. Dismissing the same signal twice does no harm.
      fail(t.failed);
    }
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={t.reason} hint={t.reasonHint} required validationMessage={problem ?? null}>
        <Textarea rows={2} resize="vertical" value={reason} onChange={(_, { value }) => write(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {sending ? t.submitting : t.submit}
        </Button>
        <Button onClick={cancel}>{t.cancel}</Button>
      </div>
    </form>
  );
}
