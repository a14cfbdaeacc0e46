/** A learner: one line of facts, and the chronology in order of occurrence with the time of recording beside it (R9.1). */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import type { EntryCard } from "../../src/contract/desk-api.ts";
import type { LearnerPage } from "../../src/contract/learner-page.ts";
import { type Instant, instantOf } from "../../src/domain/calendar.ts";
import { isConcernReference, isLearnerId, type LearnerId } from "../../src/domain/ids.ts";
import { useWordsWhenEmpty } from "../loading.ts";
import { Bones } from "../parts/Bones.tsx";
import { ConcernList } from "../parts/ConcernList.tsx";
import { EntryBody } from "../parts/EntryBody.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { useLinkStyles } from "../parts/link-styles.ts";
import { UrgencyMark } from "../parts/UrgencyMark.tsx";
import { useVisit } from "../parts/visit.ts";
import { When } from "../parts/When.tsx";
import { useLearner } from "../queries.ts";
import { texts } from "../texts/en.ts";
import { useNow } from "../use-clock.ts";
import { anchorOf, concernsOf, headingOf } from "../words/entries.ts";
import { learnerInALine } from "../words/learners.ts";
import { dayInWords } from "../words/times.ts";
import { NothingHere } from "./NothingHere.tsx";

const t = texts.learner;
const narrow = "@media (max-width: 700px)";

const useStyles = makeStyles({
  page: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 64px`,
    maxWidth: "72rem",
    "@media (max-width: 600px)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 64px` },
  },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  facts: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  subtitle: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalXXL} 0 0` },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalM} 0 0`, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "152px minmax(0, 1fr) 190px",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalL} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    scrollMarginTop: tokens.spacingVerticalL,
    ":focus": { outlineStyle: "none" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  slim: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  happened: { ...typographyStyles.body1, display: "flex", flexDirection: "column" },
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
  source: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, [narrow]: { order: 3 } },
});

export function Learner() {
  const { id = "" } = useParams();
  const learner = `learner/${id}`;
  return isLearnerId(learner) ? <Known key={learner} id={learner} /> : <NothingHere />;
}

function Known({ id }: { readonly id: LearnerId }) {
  const query = useLearner(id);
  return (
    <Loaded query={query} skeleton={<Bones title={t.chronology} rows={6} height={64} />}>
      {(page, heardAt) => <Chronology page={page} heardAt={heardAt} />}
    </Loaded>
  );
}

function Chronology({ page, heardAt }: { readonly page: LearnerPage; readonly heardAt: number }) {
  const styles = useStyles();
  const empty = useWordsWhenEmpty(t.empty, texts.connection.loading);
  const now = useNow(instantOf(heardAt), heardAt);
  const links = useLinkStyles();
  const [search] = useSearchParams();
  const from = search.get("from") ?? "";
  const { learner, rows } = page;
  const { title, leave } = useKeptPlace(learner.id);
  const concerns = concernsOf(rows);
  const facts = learnerInALine(learner);
  const needs = learner.needs.length === 0 ? "" : t.needs(learner.needs.join(" · "));
  return (
    <div className={styles.page}>
      {isConcernReference(from) && (
        <Link to={`/concern/${from}`} className={links.link}>
          <ArrowLeft20Regular aria-hidden />
          {from}
        </Link>
      )}
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {learner.name}
      </h1>
      <p className={styles.facts}>{facts === "" && needs === "" ? t.nothingSaid : facts}</p>
      {needs !== "" && <p className={styles.facts}>{needs}</p>}
      {concerns.length > 1 && (
        <section>
          <h2 className={styles.subtitle}>{t.concerns}</h2>
          <p className={styles.quiet}>{t.concernsHint}</p>
          <ConcernList concerns={concerns} goTo={(anchor) => document.getElementById(anchor)?.focus()} />
        </section>
      )}
      <h2 className={styles.subtitle}>{t.chronology}</h2>
      <p className={styles.quiet}>{rows.length === 0 ? empty : t.order}</p>
      <ol className={styles.list}>
        {rows.map((row) => (
          <li key={anchorOf(row)}>
            <Row row={row} now={now} leave={leave} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The focus begins at the name, or goes back to the entry from which one went to its concern. */
function useKeptPlace(learner: LearnerId) {
  const { leftAt } = useVisit();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const left = document.getElementById(leftAt.get(learner) ?? "");
    leftAt.delete(learner);
    (left ?? title.current)?.focus();
  }, [learner, leftAt]);
  return { title, leave: (anchor: string) => void leftAt.set(learner, anchor) };
}

interface RowProps {
  readonly row: LearnerPage["rows"][number];
  readonly now: Instant;
  /** Called with the entry's place when one goes from it to its concern. */
  readonly leave: (anchor: string) => void;
}

function Row({ row, now, leave }: RowProps) {
  const styles = useStyles();
  const links = useLinkStyles();
  const { entry, occurred, reference } = row;
  const anchor = anchorOf(row);
  const slim = entry.kind === "concern.acknowledged";
  const major = entry.kind === "concern.raised" || entry.kind === "concern.triaged";
  return (
    <article id={anchor} tabIndex={-1} className={mergeClasses(styles.row, slim && styles.slim)}>
      <div className={styles.happened}>
        <span className={mergeClasses(styles.day, !major && styles.minor)}>{dayInWords(occurred.day)}</span>
        <span>{[occurred.time, occurred.about].filter((part) => part !== undefined).join(", ")}</span>
      </div>
      <div className={styles.what}>
        <div className={styles.head}>
          <h3 className={mergeClasses(styles.kind, !major && styles.minor)}>{headingOf(entry)}</h3>
          {entry.kind === "concern.raised" && entry.atRisk && <UrgencyMark urgency="at-risk" words={t.saidAtRisk} />}
          <span className={styles.quiet}>{besides(entry)}</span>
        </div>
        <EntryBody entry={entry} brief />
      </div>
      <div className={styles.source}>
        <Link to={`/concern/${reference}`} className={links.link} onClick={() => leave(anchor)}>
          {reference}
        </Link>
        {/* Whoever acknowledges does so in that moment, which stands on the left. */}
        {!slim && (
          <div>
            {t.recorded} <When at={entry.recordedAt} now={now} plain />
          </div>
        )}
        <div>{texts.concern.by(entry.author, texts.doors[entry.via])}</div>
      </div>
    </article>
  );
}

function besides(entry: EntryCard): string {
  if (entry.kind === "concern.raised") return entry.account.where;
  if (entry.kind === "concern.triaged" && entry.change !== "first") return texts.changes[entry.change];
  return "";
}
