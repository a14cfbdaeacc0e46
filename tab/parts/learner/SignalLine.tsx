/** One signal: its sentence, why somebody should look, the entries behind it; and dismissing it, or who did, when and why. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { type ReactNode, useId, useRef, useState } from "react";
import type { CumulativeView, DismissedSignal, LearnerEvent, SignalCard } from "../../../src/contract/signals.ts";
import type { Instant } from "../../../src/domain/calendar.ts";
import { signalTexts } from "../../texts/signals-en.ts";
import { signalInWords } from "../../words/signals.ts";
import { Narrative } from "../Narrative.tsx";
import { When } from "../When.tsx";
import { DismissForm, type DismissSignal } from "./DismissForm.tsx";
import { Evidence } from "./Evidence.tsx";

const t = signalTexts;

const useStyles = makeStyles({
  signal: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    "@media (max-width: 700px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  sentence: { ...typographyStyles.body1Strong, margin: 0, maxWidth: "75ch", overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.body1, margin: 0, maxWidth: "75ch", color: tokens.colorNeutralForeground2 },
  buttons: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    // A subtle button's text begins within it: below a sentence, the two are to begin together.
    "@media (max-width: 700px)": { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  },
  button: { minWidth: 0, whiteSpace: "nowrap", paddingLeft: tokens.spacingHorizontalS },
});

interface Props {
  readonly signal: SignalCard;
  readonly view: Pick<CumulativeView, "events" | "linked">;
  readonly open: (event: LearnerEvent) => void;
}

interface OpenProps extends Props {
  /** Undefined where the person may not dismiss. */
  readonly dismiss: DismissSignal | undefined;
  readonly dismissed: () => void;
}

export function OpenSignal({ signal, view, open, dismiss, dismissed }: OpenProps) {
  const styles = useStyles();
  const [dismissing, setDismissing] = useState(false);
  // Kept while the form is closed: what somebody wrote is not lost by looking elsewhere.
  const [reason, setReason] = useState("");
  const line = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setDismissing(false);
    line.current?.querySelector<HTMLElement>("[data-dismiss]")?.focus();
  };
  const opener = dismiss !== undefined && (
    <Button
      data-dismiss
      appearance="subtle"
      className={styles.button}
      aria-expanded={dismissing}
      aria-label={t.aboutSignal(t.dismiss.open, signalInWords(signal))}
      onClick={() => setDismissing((before) => !before)}
    >
      {t.dismiss.open}
    </Button>
  );
  return (
    <div ref={line} className={styles.signal}>
      <Told signal={signal} view={view} open={open} besides={opener} />
      {dismissing && dismiss !== undefined && (
        <DismissForm
          signal={signal}
          reason={reason}
          write={setReason}
          dismiss={dismiss}
          dismissed={dismissed}
          cancel={close}
        />
      )}
    </div>
  );
}

interface DismissedProps extends Omit<Props, "signal"> {
  readonly dismissal: DismissedSignal;
  readonly now: Instant;
}

export function DismissedLine({ dismissal: { signal, at, by, reason }, now, view, open }: DismissedProps) {
  const styles = useStyles();
  return (
    <div className={styles.signal}>
      <Told signal={signal} view={view} open={open}>
        <p className={styles.quiet}>
          {t.dismissed.by(by)} · <When at={at} now={now} />
        </p>
        <Narrative>{reason}</Narrative>
      </Told>
    </div>
  );
}

interface ToldProps extends Props {
  /** Beside the button that shows the entries. */
  readonly besides?: ReactNode;
  /** Between the sentence and the entries. */
  readonly children?: ReactNode;
}

/** The sentence; and, once asked for, why somebody should look and the entries behind it. */
function Told({ signal, view, open, besides, children }: ToldProps) {
  const styles = useStyles();
  const id = useId();
  const [shown, setShown] = useState(false);
  const words = signalInWords(signal);
  const entries = t.entries(signal.evidence.length);
  return (
    <>
      <div className={styles.head}>
        <p className={styles.sentence}>{words}</p>
        <div className={styles.buttons}>
          <Button
            appearance="subtle"
            className={styles.button}
            icon={shown ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
            aria-expanded={shown}
            aria-controls={shown ? id : undefined}
            aria-label={t.aboutSignal(entries, words)}
            onClick={() => setShown((before) => !before)}
          >
            {entries}
          </Button>
          {besides}
        </div>
      </div>
      {children}
      {shown && (
        <div id={id}>
          <p className={styles.quiet}>{t.meanings[signal.pattern.name]}</p>
          <Evidence signal={signal} view={view} open={open} />
        </div>
      )}
    </>
  );
}
