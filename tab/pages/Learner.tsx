/** A learner: one line of facts, and the chronology in order of occurrence with the time of recording beside it (R9.1). */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import type { ChronologyPage, LearnerCard } from "../../src/contract/desk-api.ts";
import { type Instant, instantOf } from "../../src/domain/calendar.ts";
import { isConcernReference, isLearnerId, type LearnerId } from "../../src/domain/ids.ts";
import { useWordsWhenEmpty } from "../loading.ts";
import { Bones } from "../parts/Bones.tsx";
import { EntryBody } from "../parts/EntryBody.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { useLinkStyles } from "../parts/link-styles.ts";
import { When } from "../parts/When.tsx";
import { useChronology } from "../queries.ts";
import { texts } from "../texts/en.ts";
import { useNow } from "../use-clock.ts";
import { listInWords } from "../words/concerns.ts";
import { birthDateInWords, dayInWords } from "../words/times.ts";
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
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  slim: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  happened: { ...typographyStyles.body1, display: "flex", flexDirection: "column" },
  day: { ...typographyStyles.body1Strong },
  what: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  kind: { ...typographyStyles.body1Strong, margin: 0 },
  source: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, [narrow]: { order: 3 } },
});

export function Learner() {
  const { id = "" } = useParams();
  const learner = `learner/${id}`;
  return isLearnerId(learner) ? <Known key={learner} id={learner} /> : <NothingHere />;
}

function Known({ id }: { readonly id: LearnerId }) {
  const query = useChronology(id);
  return (
    <Loaded query={query} skeleton={<Bones title={t.chronology} rows={6} height={64} />}>
      {(page, heardAt) => <Chronology page={page} heardAt={heardAt} />}
    </Loaded>
  );
}

function Chronology({ page, heardAt }: { readonly page: ChronologyPage; readonly heardAt: number }) {
  const styles = useStyles();
  const empty = useWordsWhenEmpty(t.empty, texts.connection.loading);
  const now = useNow(instantOf(heardAt), heardAt);
  const links = useLinkStyles();
  const [search] = useSearchParams();
  const from = search.get("from") ?? "";
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.page}>
      {isConcernReference(from) && (
        <Link to={`/concern/${from}`} className={links.link}>
          <ArrowLeft20Regular aria-hidden />
          {from}
        </Link>
      )}
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {page.learner.name}
      </h1>
      <p className={styles.facts}>{factsInALine(page.learner)}</p>
      <h2 className={styles.subtitle}>{t.chronology}</h2>
      <p className={styles.quiet}>{page.rows.length === 0 ? empty : t.order}</p>
      <ol className={styles.list}>
        {page.rows.map((row) => (
          <li key={`${row.reference}#${row.entry.seq}`}>
            <Row row={row} now={now} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Row({ row, now }: { readonly row: ChronologyPage["rows"][number]; readonly now: Instant }) {
  const styles = useStyles();
  const links = useLinkStyles();
  const { entry, occurred, reference } = row;
  const slim = entry.kind === "concern.acknowledged";
  return (
    <article className={mergeClasses(styles.row, slim && styles.slim)}>
      <div className={styles.happened}>
        <span className={styles.day}>{dayInWords(occurred.day)}</span>
        <span>{[occurred.time, occurred.about].filter((part) => part !== undefined).join(", ")}</span>
      </div>
      <div className={styles.what}>
        <h3 className={styles.kind}>{texts.concern.entry[entry.kind]}</h3>
        <EntryBody entry={entry} />
      </div>
      <div className={styles.source}>
        <Link to={`/concern/${reference}`} className={links.link}>
          {reference}
        </Link>
        <div>
          {t.recorded} <When at={entry.recordedAt} now={now} plain />
        </div>
        <div>{texts.concern.by(entry.author, texts.doors[entry.via])}</div>
      </div>
    </article>
  );
}

function factsInALine(learner: LearnerCard): string {
  const facts = [
    /^\d+$/.test(learner.year) ? t.year(learner.year) : learner.year,
    learner.tutorGroup === "" ? "" : t.tutorGroup(learner.tutorGroup),
    learner.birthDate === "" ? "" : t.born(birthDateInWords(learner.birthDate)),
    learner.keyWorker === "" ? "" : t.keyWorker(learner.keyWorker),
    learner.lookedAfter ? t.lookedAfter : "",
    learner.needs.length === 0 ? "" : t.needs(listInWords(learner.needs)),
  ].filter((fact) => fact !== "");
  return facts.length === 0 ? t.nothingSaid : facts.join(" · ");
}
