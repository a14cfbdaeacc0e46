/**
 * A learner: facts, the picture of events and its signals, the chronology in order of occurrence with the time of recording
 * beside it (R9.1), and beside that the file: what is open, meetings, links, documents, who has looked (R8.1, R4.4).
 */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons";
import { type Ref, useEffect, useRef, useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import type { LearnerPage } from "../../src/contract/learner-page.ts";
import type { LearnerEvent } from "../../src/contract/signals.ts";
import type { Day, Instant } from "../../src/domain/calendar.ts";
import { isLearnerId, type LearnerId } from "../../src/domain/ids.ts";
import { useWordsWhenEmpty } from "../loading.ts";
import { useAnnounce } from "../parts/Announcer.tsx";
import { Bones } from "../parts/Bones.tsx";
import { ConcernList } from "../parts/ConcernList.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { ChronologyFilter } from "../parts/learner/ChronologyFilter.tsx";
import { ChronologyReview } from "../parts/learner/ChronologyReview.tsx";
import { ChronologyRow } from "../parts/learner/ChronologyRow.tsx";
import { DocumentList } from "../parts/learner/DocumentList.tsx";
import { EventsPicture } from "../parts/learner/EventsPicture.tsx";
import { FileSetAside } from "../parts/learner/FileSetAside.tsx";
import { LearnerHeader } from "../parts/learner/LearnerHeader.tsx";
import { Cohorts, Links } from "../parts/learner/Links.tsx";
import { Meetings } from "../parts/learner/Meetings.tsx";
import { OpenWork } from "../parts/learner/OpenWork.tsx";
import { ProtectionFile } from "../parts/learner/ProtectionFile.tsx";
import { SignalList } from "../parts/learner/SignalList.tsx";
import { WhoLooked } from "../parts/learner/WhoLooked.tsx";
import { useVisit } from "../parts/visit.ts";
import { useLearner, useLearnerFile } from "../queries.ts";
import { texts } from "../texts/en.ts";
import { signalTexts } from "../texts/signals-en.ts";
import { useNow } from "../use-clock.ts";
import { useKeys } from "../use-keys.ts";
import { useMedium } from "../use-narrow.ts";
import { filtered, noFilter, rowAt } from "../words/chronology.ts";
import { anchorOf, anchorOfEvent, concernsOf } from "../words/entries.ts";
import { dayInWords } from "../words/times.ts";
import { wayBack } from "../words/way-back.ts";
import { NothingHere } from "./NothingHere.tsx";

const t = texts.learner;
const wide = "@media (min-width: 1101px)";

const useStyles = makeStyles({
  page: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 64px`,
    maxWidth: "100rem",
    "@media (max-width: 600px)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 64px` },
    [wide]: {
      gridTemplateColumns: "minmax(0, 1fr) 320px",
      gridTemplateRows: "auto 1fr",
      columnGap: "48px",
    },
  },
  top: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL, minWidth: 0 },
  // Before the chronology, which may be long; beside it where there is room.
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    minWidth: 0,
    [wide]: { gridColumn: 2, gridRow: "1 / 3", alignSelf: "start" },
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  subtitle: { ...typographyStyles.subtitle2, margin: 0, ":focus": { outlineStyle: "none" } },
  down: { alignSelf: "flex-start" },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
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
      {(page, heardAt) => <Page page={page} heardAt={heardAt} />}
    </Loaded>
  );
}

function Page({ page, heardAt }: { readonly page: LearnerPage; readonly heardAt: number }) {
  const styles = useStyles();
  const now = useNow(page.now, heardAt);
  const [search] = useSearchParams();
  const from = wayBack(search.get("from"));
  const { title, leave } = useKeptPlace(page.learner.id, search.get("entry"));
  const navigate = useNavigate();
  const back = (): void => void navigate(from.to);
  useKeys({ Escape: back });
  const { filter, setFilter, rows, goTo } = useChosen(page);
  const open = useOpenEvent(page.learner.id, goTo);
  const jump = useJump(rows, goTo);
  const heading = useRef<HTMLHeadingElement>(null);
  const isNarrow = useMedium();
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <LearnerHeader page={page} now={now} from={from} title={title} />
        {isNarrow && page.rows.length > 0 && (
          <Button
            className={styles.down}
            icon={<ArrowDown20Regular aria-hidden />}
            onClick={() => heading.current?.focus()}
          >
            {t.goToChronology}
          </Button>
        )}
        <FileSetAside page={page} now={now} />
        <Cumulative page={page} now={now} open={open} />
        <Concerns page={page} goTo={goTo} />
      </div>
      <div className={styles.panel}>
        <ProtectionFile page={page} now={now} />
        <OpenWork page={page} now={now} />
        <Meetings page={page} now={now} goTo={goTo} />
        <Links page={page} />
        <Cohorts page={page} />
        <DocumentList page={page} goTo={goTo} />
        <WhoLooked page={page} />
      </div>
      <section className={styles.section}>
        <Heading page={page} heading={heading} />
        {page.rows.length > 0 && (
          <ChronologyFilter page={page} filter={filter} change={setFilter} shown={rows.length} jump={jump} />
        )}
        <ol className={styles.list}>
          {rows.map((row) => (
            <li key={anchorOf(row)}>
              <ChronologyRow
                page={page}
                row={row}
                now={now}
                wasReviewed={page.review.last !== undefined}
                leave={leave}
              />
            </li>
          ))}
        </ol>
        <ChronologyReview page={page} now={now} hidden={page.rows.length - rows.length} />
        {page.rows.length > 0 && <p className={styles.quiet}>{t.notPrinted}</p>}
      </section>
    </div>
  );
}

interface PartProps {
  readonly page: LearnerPage;
}

function Heading({ page, heading }: PartProps & { readonly heading: Ref<HTMLHeadingElement> }) {
  const styles = useStyles();
  const empty = useWordsWhenEmpty(t.empty, texts.connection.loading);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={styles.subtitle}>
        {t.chronology}
      </h2>
      <p className={styles.quiet}>{page.rows.length === 0 ? empty : t.order}</p>
    </>
  );
}

function Concerns({ page, goTo }: PartProps & { readonly goTo: (anchor: string) => void }) {
  const styles = useStyles();
  const concerns = concernsOf(page.rows);
  if (concerns.length < 2) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.subtitle}>{t.concerns}</h2>
      <p className={styles.quiet}>{t.concernsHint}</p>
      <ConcernList concerns={concerns} goTo={goTo} />
    </section>
  );
}

interface CumulativeProps extends PartProps {
  readonly now: Instant;
  readonly open: (event: LearnerEvent) => void;
}

function Cumulative({ page, now, open }: CumulativeProps) {
  const styles = useStyles();
  const send = useLearnerFile(page.learner.id);
  if (page.concerns.length === 0) return null;
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.subtitle}>{t.picture}</h2>
        <EventsPicture view={page.cumulative} open={open} />
      </section>
      <section className={styles.section}>
        <h2 className={styles.subtitle}>{signalTexts.title}</h2>
        <SignalList
          view={page.cumulative}
          now={now}
          open={open}
          dismiss={
            page.may.work
              ? async ({ id, fingerprint }, reason) =>
                  (await send({ do: "dismiss-signal", signal: id, fingerprint, reason })) ?? "dismissed"
              : undefined
          }
        />
      </section>
    </>
  );
}

/** The focus begins at the name, at the entry of the file that was found, or at the one from which one went to its concern. */
function useKeptPlace(learner: LearnerId, entry: string | null) {
  const { leftAt } = useVisit();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const left = leftAt.get(learner) ?? (entry === null ? "" : `file-${entry}`);
    leftAt.delete(learner);
    (document.getElementById(left) ?? title.current)?.focus();
  }, [learner, leftAt, entry]);
  return { title, leave: (anchor: string) => void leftAt.set(learner, anchor) };
}

/** What the filter lets through; going to an entry that it hides opens it first. */
function useChosen(page: LearnerPage) {
  const [filter, setFilter] = useState(noFilter);
  const [wanted, want] = useState<string>();
  useEffect(() => {
    if (wanted === undefined) return;
    document.getElementById(wanted)?.focus();
    want(undefined);
  }, [wanted]);
  const goTo = (anchor: string): void => {
    if (document.getElementById(anchor) === null) setFilter(noFilter);
    want(anchor);
  };
  return { filter, setFilter, rows: filtered(page, filter), goTo };
}

/** An event of the picture is an entry below it, or the concern of a linked learner. */
function useOpenEvent(learner: LearnerId, goTo: (anchor: string) => void): (event: LearnerEvent) => void {
  const navigate = useNavigate();
  return (event) => {
    if (event.linked === undefined) goTo(anchorOfEvent(event));
    else if (event.reference !== undefined) void navigate(`/concern/${event.reference}?from=${learner}`);
  };
}

function useJump(rows: readonly LearnerPage["rows"][number][], goTo: (anchor: string) => void): (day: Day) => void {
  const announce = useAnnounce();
  return (day) => {
    const row = rowAt(rows, day);
    if (row === undefined) return;
    goTo(anchorOf(row));
    announce(t.filter.jumped(dayInWords(row.occurred.day)));
  };
}
