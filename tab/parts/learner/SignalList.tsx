/**
 * The signals of a learner as sentences with their evidence (R9.1). They decide nothing (R7.1): each can be looked into, and
 * dismissed with a reason, which stays beside it.
 */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef } from "react";
import type { CumulativeView, LearnerEvent } from "../../../src/contract/signals.ts";
import type { Instant } from "../../../src/domain/calendar.ts";
import { signalTexts } from "../../texts/signals-en.ts";
import type { DismissSignal } from "./DismissForm.tsx";
import { DismissedLine, OpenSignal } from "./SignalLine.tsx";

const t = signalTexts;

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  quiet: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    maxWidth: "75ch",
    ":focus": { outlineStyle: "none" },
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  title: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalM} 0 0` },
});

interface Props {
  readonly view: Pick<CumulativeView, "events" | "linked" | "signals" | "dismissed">;
  readonly now: Instant;
  /** Opens an entry behind a signal. */
  readonly open: (event: LearnerEvent) => void;
  /** Undefined where the person may not dismiss. Once it is done, the page gives the list anew. */
  readonly dismiss: DismissSignal | undefined;
}

export function SignalList({ view, now, open, dismiss }: Props) {
  const styles = useStyles();
  const about = useRef<HTMLParagraphElement>(null);
  const { signals, dismissed } = view;
  return (
    <div className={styles.all}>
      <p ref={about} tabIndex={-1} className={styles.quiet}>
        {signals.length === 0 ? `${t.none} ${t.noneHow}` : t.about}
      </p>
      {signals.length > 0 && (
        <ul className={styles.list}>
          {signals.map((signal) => (
            <li key={signal.id}>
              <OpenSignal
                signal={signal}
                view={view}
                open={open}
                dismiss={dismiss}
                // Its line is about to go: the focus stays with the list.
                dismissed={() => about.current?.focus()}
              />
            </li>
          ))}
        </ul>
      )}
      {dismissed.length > 0 && (
        <section className={styles.all}>
          <h3 className={styles.title}>{t.dismissed.title}</h3>
          <p className={styles.quiet}>{t.dismissed.means}</p>
          <ul className={styles.list}>
            {dismissed.map((dismissal) => (
              <li key={dismissal.signal.id}>
                <DismissedLine dismissal={dismissal} now={now} view={view} open={open} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
