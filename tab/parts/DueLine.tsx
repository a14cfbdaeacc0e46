/** One thing that is due. The whole line is one link, to where it is done. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Link } from "react-router";
import type { DueRow } from "../../src/contract/due.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { useSession, useZone } from "../session.ts";
import { dueTexts } from "../texts/due-en.ts";
import { texts } from "../texts/en.ts";
import { briefly, listInWords } from "../words/concerns.ts";
import { keyOf, phraseOf, wayTo, whenDue } from "../words/due.ts";
import { lineLink } from "./link-styles.ts";
import { UrgencyMark } from "./UrgencyMark.tsx";

const medium = "@media (min-width: 601px) and (max-width: 1120px)";
const narrow = "@media (max-width: 600px)";

const useStyles = makeStyles({
  // In the columns of the lines above it (TriageLine.tsx).
  line: {
    ...lineLink,
    display: "grid",
    gridTemplateColumns: "132px minmax(0, 1fr) minmax(0, 160px) 120px 152px",
    gridTemplateAreas: '"mark who place day has"',
    columnGap: tokens.spacingHorizontalL,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    scrollMargin: "48px",
    [medium]: {
      gridTemplateColumns: "132px minmax(0, 1fr) 152px",
      gridTemplateAreas: '"mark who day" ". place has"',
    },
    [narrow]: {
      gridTemplateColumns: "minmax(0, 1fr) auto",
      gridTemplateAreas: '"mark day" "who who" "place has"',
      rowGap: tokens.spacingVerticalXXS,
    },
  },
  mark: { gridArea: "mark", minWidth: 0 },
  who: { gridArea: "who", minWidth: 0, overflowWrap: "anywhere" },
  name: { ...typographyStyles.body1Strong },
  // An action may be told at length; here it is a phrase.
  phrase: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: 2, overflow: "hidden" },
  place: { gridArea: "place", minWidth: 0 },
  day: { gridArea: "day", textAlign: "end", color: tokens.colorNeutralForeground2 },
  has: {
    gridArea: "has",
    minWidth: 0,
    overflowWrap: "anywhere",
    [medium]: { textAlign: "end" },
    [narrow]: { textAlign: "end", justifySelf: "end" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  reference: { fontVariantNumeric: "tabular-nums", letterSpacing: "0.02em", whiteSpace: "nowrap" },
});

interface Props {
  readonly row: DueRow;
  readonly now: Instant;
  /** Called when it is opened. */
  readonly opened: () => void;
}

export function DueLine({ row, now, opened }: Props) {
  const styles = useStyles();
  const { urgency, mark, day } = whenDue(row.due, now, useZone());
  return (
    <Link to={wayTo(row)} data-due={keyOf(row)} className={styles.line} onClick={opened}>
      <span className={styles.mark}>
        <UrgencyMark urgency={urgency} words={mark} />
      </span>
      <span className={styles.who}>
        <span className={styles.name}>{listInWords(row.subjects.map(briefly))}</span>
        <span className={styles.phrase}>{phraseOf(row)}</span>
      </span>
      <span className={mergeClasses(styles.place, styles.quiet)}>
        {"reference" in row ? <span className={styles.reference}>{row.reference}</span> : dueTexts.onFile}
      </span>
      <span className={styles.day}>{day}</span>
      <span className={mergeClasses(styles.has, styles.quiet)}>
        <Owner row={row} />
      </span>
    </Link>
  );
}

function Owner({ row }: Pick<Props, "row">) {
  const { me } = useSession();
  if (!("reference" in row) || row.owner === undefined) return null;
  return row.owner.id === me.id ? texts.today.withYou : texts.today.withSomebody(row.owner.name);
}
