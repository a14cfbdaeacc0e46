/** A learner's concerns beside each other, so that what repeats and what rises is seen before everything is read (R9.1). */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { texts } from "../texts/en.ts";
import type { ConcernInBrief } from "../words/entries.ts";
import { occurredInWords } from "../words/times.ts";
import { UrgencyMark } from "./UrgencyMark.tsx";

const t = texts.learner;
// As wide as the list is: beside a panel that is less than the page.
const medium = "@container (480px < width <= 760px)";
const narrow = "@container (width <= 480px)";

const useStyles = makeStyles({
  list: { containerType: "inline-size", listStyleType: "none", margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  row: {
    ...typographyStyles.body1,
    width: "100%",
    display: "grid",
    gridTemplateColumns: "12.5rem minmax(0, 1fr) minmax(0, 1.6fr) 6rem 8.5rem",
    gridTemplateAreas: '"when kinds where risk threshold"',
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
    [medium]: {
      gridTemplateColumns: "12.5rem minmax(0, 1fr) 8.5rem",
      gridTemplateAreas: '"when kinds threshold" "where where risk"',
    },
    [narrow]: {
      gridTemplateColumns: "minmax(0, 1fr) auto",
      gridTemplateAreas: '"when threshold" "kinds risk" "where where"',
      padding: `${tokens.spacingVerticalS} 0`,
    },
  },
  when: { gridArea: "when" },
  kinds: { gridArea: "kinds" },
  where: { gridArea: "where", color: tokens.colorNeutralForeground2 },
  risk: { gridArea: "risk", [narrow]: { justifySelf: "end" } },
  threshold: { gridArea: "threshold", [narrow]: { textAlign: "end" } },
  decided: { ...typographyStyles.body1Strong },
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
            <span className={styles.when}>{occurredInWords(happened)}</span>
            <span className={styles.kinds}>{kinds}</span>
            <span className={styles.where}>{where}</span>
            {atRisk && (
              <span className={styles.risk}>
                <UrgencyMark urgency="at-risk" words={t.atRisk} />
              </span>
            )}
            <span className={mergeClasses(styles.threshold, threshold && styles.decided)}>
              {threshold === undefined ? t.undecided : texts.thresholds[threshold].short}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
