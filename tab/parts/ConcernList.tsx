/** A learner's concerns beside each other, so that what repeats and what rises is seen before everything is read (R9.1). */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { texts } from "../texts/en.ts";
import type { ConcernInBrief } from "../words/entries.ts";
import { dayInWords } from "../words/times.ts";
import { UrgencyMark } from "./UrgencyMark.tsx";

const t = texts.learner;
const medium = "@media (max-width: 1000px)";
const narrow = "@media (max-width: 600px)";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  row: {
    ...typographyStyles.body1,
    width: "100%",
    display: "grid",
    gridTemplateColumns: "9rem 5rem minmax(0, 1fr) minmax(0, 1.6fr) 6rem 8.5rem",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
    [medium]: { gridTemplateColumns: "9rem minmax(0, 1fr) minmax(0, 1fr)" },
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", padding: `${tokens.spacingVerticalS} 0` },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  threshold: { ...typographyStyles.body1Strong },
});

interface Props {
  readonly concerns: readonly ConcernInBrief[];
  /** Called with where the concern stands in the chronology. */
  readonly goTo: (anchor: string) => void;
}

export function ConcernList({ concerns, goTo }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {concerns.map(({ anchor, happened, kinds, where, atRisk, threshold }) => (
        <li key={anchor}>
          <button type="button" className={styles.row} onClick={() => goTo(anchor)}>
            <span>{dayInWords(happened.day)}</span>
            <span className={styles.quiet}>
              {[happened.time, happened.about].filter((part) => part !== undefined).join(", ")}
            </span>
            <span>{kinds}</span>
            <span className={styles.quiet}>{where}</span>
            <span>{atRisk && <UrgencyMark urgency="at-risk" words={t.atRisk} />}</span>
            <span className={threshold && styles.threshold}>
              {threshold === undefined ? t.undecided : texts.thresholds[threshold].short}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
