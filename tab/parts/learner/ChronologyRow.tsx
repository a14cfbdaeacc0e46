/** One entry of a chronology: when it happened, what it says, what was corrected beside it, where and when it was recorded (R9.1). */
import { Badge, Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import { Link } from "react-router";
import type { EntryCard } from "../../../src/contract/desk-api.ts";
import type { LearnerPage } from "../../../src/contract/learner-page.ts";
import type { Instant } from "../../../src/domain/calendar.ts";
import type { LearnerId } from "../../../src/domain/ids.ts";
import { amendOnFileForm } from "../../forms/learner-forms.ts";
import { texts } from "../../texts/en.ts";
import { anchorOf, headingOf } from "../../words/entries.ts";
import { dayInWords } from "../../words/times.ts";
import { type Amendment, Amendments } from "../Amendments.tsx";
import { Documents } from "../documents/Documents.tsx";
import { EntryBody } from "../EntryBody.tsx";
import { useLinkStyles } from "../link-styles.ts";
import { UrgencyMark } from "../UrgencyMark.tsx";
import { When } from "../When.tsx";
import { LearnerForm } from "./LearnerForm.tsx";

const t = texts.learner;
const narrow = "@media (max-width: 700px)";
/** Between them the panel stands beside the chronology, which is narrower then. */
const beside = "@media (min-width: 1101px) and (max-width: 1400px)";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "136px minmax(0, 1fr) 168px",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalL} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    scrollMarginTop: tokens.spacingVerticalL,
    ":focus": { outlineStyle: "none" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
    [beside]: { gridTemplateColumns: "minmax(0, 1fr) 168px" },
  },
  slim: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  happened: {
    ...typographyStyles.body1,
    display: "flex",
    flexDirection: "column",
    [beside]: { gridColumn: "1 / -1", flexDirection: "row", gap: tokens.spacingHorizontalS },
  },
  day: { ...typographyStyles.body1Strong },
  what: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  head: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
  },
  kind: { ...typographyStyles.subtitle2, margin: 0 },
  // What one may pass over when skimming: everything that is neither a concern nor a decision.
  minor: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  // A subtle button's text begins within it: below a line, the two are to begin together.
  amend: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, paddingLeft: tokens.spacingHorizontalS, minWidth: 0 },
  source: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, [narrow]: { order: 3 } },
});

type Row = LearnerPage["rows"][number];

interface Props {
  readonly page: LearnerPage;
  readonly row: Row;
  readonly now: Instant;
  /** Whether the chronology was reviewed before, so that what came since stands out. */
  readonly wasReviewed: boolean;
  /** Called with the entry's place when one goes from it to its concern. */
  readonly leave: (anchor: string) => void;
}

const major: ReadonlySet<EntryCard["kind"]> = new Set([
  "concern.raised",
  "concern.triaged",
  "referral.made",
  "file.opened",
  "file.closed",
]);

export function ChronologyRow({ page, row, now, wasReviewed, leave }: Props) {
  const styles = useStyles();
  const { entry, occurred, amendments } = row;
  const anchor = anchorOf(row);
  const slim = entry.kind === "concern.acknowledged";
  const minor = !major.has(entry.kind);
  const [amending, setAmending] = useState(false);
  const article = useRef<HTMLElement>(null);
  // An entry of a concern is corrected on the concern's page, where all of it is in sight.
  const isOwn = row.reference === undefined && row.onFileOf === undefined;
  const close = (): void => {
    setAmending(false);
    article.current?.focus();
  };
  const unseen = new Set(wasReviewed ? row.unseen : []);
  return (
    <article ref={article} id={anchor} tabIndex={-1} className={mergeClasses(styles.row, slim && styles.slim)}>
      <div className={styles.happened}>
        <span className={mergeClasses(styles.day, minor && styles.minor)}>{dayInWords(occurred.day)}</span>
        <span>{[occurred.time, occurred.about].filter((part) => part !== undefined).join(", ")}</span>
      </div>
      <div className={styles.what}>
        <div className={styles.head}>
          <h3 className={mergeClasses(styles.kind, minor && styles.minor)}>{headingOf(entry)}</h3>
          {entry.kind === "concern.raised" && entry.atRisk && <UrgencyMark urgency="at-risk" words={t.saidAtRisk} />}
          {unseen.has(entry.seq) && (
            <Badge color="brand" appearance="tint" shape="rounded">
              {t.sinceReview}
            </Badge>
          )}
          <span className={styles.quiet}>{besides(entry)}</span>
        </div>
        <EntryBody entry={entry} brief />
        {row.reference !== undefined && (
          <Documents documents={entry.documents} reference={row.reference} seq={entry.seq} />
        )}
        <Amendments
          amendments={amendments.filter(isAmendment)}
          now={now}
          level="h4"
          unread={unseen}
          place={(one) => anchorOf({ ...row, entry: one })}
        />
        {amending && <LearnerForm page={page} form={amendOnFileForm(entry.seq)} leave={close} />}
      </div>
      <Source learner={page.learner.id} row={row} now={now} leave={() => leave(anchor)} plain={slim}>
        {isOwn && page.may.work && !amending && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.amend}
            aria-label={t.amend(headingOf(entry))}
            onClick={() => setAmending(true)}
          >
            {texts.concern.amend}
          </Button>
        )}
      </Source>
    </article>
  );
}

function isAmendment(entry: EntryCard): entry is Amendment {
  return "of" in entry;
}

interface SourceProps {
  readonly learner: LearnerId;
  readonly row: Row;
  readonly now: Instant;
  readonly leave: () => void;
  /** It was recorded in the moment in which it happened, which stands on the left. */
  readonly plain: boolean;
  readonly children: ReactNode;
}

function Source({ learner, row, now, leave, plain, children }: SourceProps) {
  const styles = useStyles();
  const links = useLinkStyles();
  const { reference, onFileOf, entry } = row;
  return (
    <div className={styles.source}>
      {reference !== undefined && (
        <Link to={`/concern/${reference}?from=${learner}`} className={links.link} onClick={leave}>
          {reference}
        </Link>
      )}
      {reference === undefined && onFileOf === undefined && <div>{t.ownFile}</div>}
      {onFileOf !== undefined && (
        <Link to={`/${onFileOf}`} className={links.link} onClick={leave}>
          {t.othersFile}
        </Link>
      )}
      {!plain && (
        <div>
          {t.recorded} <When at={entry.recordedAt} now={now} plain />
        </div>
      )}
      <div>{texts.concern.by(entry.author, texts.doors[entry.via])}</div>
      {children}
    </div>
  );
}

function besides(entry: EntryCard): string {
  if (entry.kind === "concern.raised") return entry.account.where;
  if (entry.kind === "concern.triaged" && entry.change !== "first") return texts.changes[entry.change];
  return "";
}
