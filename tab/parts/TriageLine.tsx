/** One concern of the triage page. The whole line is one link, so that it is read, focused and opened as one. */
import { Badge, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Link } from "react-router";
import type { TriageRow } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { useIsBegun } from "../drafts.ts";
import { useSession } from "../session.ts";
import { texts } from "../texts/en.ts";
import { briefly, isDecided, kindsInWords, listInWords, type Urgency, urgencyOf } from "../words/concerns.ts";
import { timeLeft } from "../words/times.ts";
import { lineLink } from "./link-styles.ts";
import { UrgencyMark } from "./UrgencyMark.tsx";
import { When } from "./When.tsx";

const medium = "@media (min-width: 601px) and (max-width: 1120px)";
const narrow = "@media (max-width: 600px)";

const useStyles = makeStyles({
  line: {
    ...lineLink,
    display: "grid",
    gridTemplateColumns: "132px minmax(0, 1fr) minmax(0, 272px) 120px 152px",
    gridTemplateAreas: '"urgency who source left has"',
    columnGap: tokens.spacingHorizontalL,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    scrollMargin: "48px",
    [medium]: {
      gridTemplateColumns: "132px minmax(0, 1fr) 152px",
      gridTemplateAreas: '"urgency who left" ". source has"',
      rowGap: tokens.spacingVerticalXXS,
    },
    [narrow]: {
      gridTemplateColumns: "minmax(0, 1fr) auto",
      gridTemplateAreas: '"urgency left" "who has" "source source"',
      rowGap: tokens.spacingVerticalXXS,
    },
  },
  urgency: { gridArea: "urgency", minWidth: 0 },
  who: { gridArea: "who", minWidth: 0 },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  source: { gridArea: "source", minWidth: 0 },
  left: { gridArea: "left", textAlign: "end", fontVariantNumeric: "tabular-nums" },
  has: {
    gridArea: "has",
    minWidth: 0,
    overflowWrap: "anywhere",
    [medium]: { textAlign: "end" },
    [narrow]: { textAlign: "end", maxWidth: "9rem", justifySelf: "end" },
  },
  nobody: { ...typographyStyles.body1Strong },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  pressing: { color: tokens.colorStatusDangerForeground3, ...typographyStyles.body1Strong },
  reference: { fontVariantNumeric: "tabular-nums", letterSpacing: "0.02em" },
});

interface Props {
  readonly row: TriageRow;
  readonly now: Instant;
  /** Arrived while the desk was open, and not opened since. */
  readonly isNew: boolean;
}

export function TriageLine({ row, now, isNew }: Props) {
  const styles = useStyles();
  const begun = useIsBegun(row.reference);
  const urgency = urgencyOf(row, now);
  return (
    <Link to={`/concern/${row.reference}`} data-concern={row.reference} className={styles.line}>
      <span className={styles.urgency}>
        <UrgencyMark urgency={urgency} words={row.threshold && texts.thresholds[row.threshold].short} />
      </span>
      <span className={styles.who}>
        <span className={styles.head}>
          <span className={styles.name}>{listInWords(row.subjects.map(briefly))}</span>
          {isNew && <Marked words={texts.today.isNew} appearance="filled" />}
          {begun && <Marked words={texts.today.draft} appearance="outline" />}
        </span>
        <div className={styles.quiet}>{kindsInWords(row.categories)}</div>
      </span>
      <span className={styles.source}>
        <span className={styles.reference}>{row.reference}</span>
        {" · "}
        <When at={row.recordedAt} now={now} />
        <div className={styles.quiet}>{texts.today.raisedBy(row.raisedBy)}</div>
      </span>
      <span className={mergeClasses(styles.left, isPressing(row, urgency, now) && styles.pressing)}>
        {!isDecided(row) && timeLeft(row.reviewDueAt, now)}
      </span>
      <span className={mergeClasses(styles.has, row.acknowledged ? styles.quiet : styles.nobody)}>
        <Holder row={row} />
      </span>
    </Link>
  );
}

function isPressing({ reviewDueAt }: TriageRow, urgency: Urgency, now: Instant): boolean {
  return urgency !== "reviewed" && reviewDueAt <= now;
}

function Marked({ words, appearance }: { readonly words: string; readonly appearance: "filled" | "outline" }) {
  return (
    <Badge appearance={appearance} color="brand" shape="rounded" size="small">
      {words}
    </Badge>
  );
}

function Holder({ row }: { readonly row: TriageRow }) {
  const { me } = useSession();
  if (isDecided(row)) return null;
  if (row.acknowledged === undefined) return texts.today.withNobody;
  return row.acknowledged.by === me.name ? texts.today.withYou : texts.today.withSomebody(row.acknowledged.by);
}
