/** A concern in two panes: left the record, right what to do next. One column on a narrow screen. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDown20Regular, ArrowLeft20Regular, CloudArrowUp20Regular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import type { ConcernPage, TriageRow } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { type ConcernReference, isConcernReference } from "../../src/domain/ids.ts";
import { useDraft } from "../drafts.ts";
import { openedIn } from "../forms/concern-forms.ts";
import { Acknowledgement } from "../parts/Acknowledgement.tsx";
import { AlertSteps } from "../parts/AlertSteps.tsx";
import { useAnnounce } from "../parts/Announcer.tsx";
import { Bones } from "../parts/Bones.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { useLinkStyles } from "../parts/link-styles.ts";
import { NextSteps } from "../parts/NextSteps.tsx";
import { placeOf } from "../parts/place-of-entry.ts";
import { Record } from "../parts/Record.tsx";
import { UrgencyMark } from "../parts/UrgencyMark.tsx";
import { noteOpened, useVisit } from "../parts/visit.ts";
import { useAcknowledge, useConcern, useTriage } from "../queries.ts";
import { useSession } from "../session.ts";
import { texts } from "../texts/en.ts";
import { useNow } from "../use-clock.ts";
import { useKeys } from "../use-keys.ts";
import { narrow, useNarrow } from "../use-narrow.ts";
import { briefly, isDecided, listInWords, nextWaiting, subjectInWords, urgencyOf } from "../words/concerns.ts";
import { timeLeft } from "../words/times.ts";
import { type WayBack, wayBack } from "../words/way-back.ts";
import { NothingHere } from "./NothingHere.tsx";

const t = texts.concern;

const useStyles = makeStyles({
  panes: {
    height: "100%",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(340px, 420px)",
    [narrow]: { height: "auto", gridTemplateColumns: "minmax(0, 1fr)" },
  },
  pane: {
    minHeight: 0,
    boxSizing: "border-box",
    overflowY: "auto",
    scrollbarGutter: "stable",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 64px`,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
    [narrow]: { overflowY: "visible", paddingBottom: tokens.spacingVerticalXL },
    "@media (max-width: 600px)": { paddingLeft: tokens.spacingHorizontalL, paddingRight: tokens.spacingHorizontalL },
  },
  next: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [narrow]: {
      borderLeftStyle: "none",
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      paddingBottom: "64px",
    },
  },
  header: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalL,
  },
  // On a phone: what must be in reach before one has scrolled through the record.
  first: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
    ":empty": { display: "none" },
  },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  line: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
  },
  filing: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

export function Concern() {
  const { reference = "" } = useParams();
  return isConcernReference(reference) ? <Known key={reference} reference={reference} /> : <NothingHere />;
}

function Known({ reference }: { readonly reference: ConcernReference }) {
  const query = useConcern(reference);
  return (
    <Loaded query={query} skeleton={<Bones title={reference} rows={6} height={64} />}>
      {(page, heardAt) => <Panes page={page} heardAt={heardAt} />}
    </Loaded>
  );
}

function Panes({ page, heardAt }: { readonly page: ConcernPage; readonly heardAt: number }) {
  const styles = useStyles();
  const now = useNow(page.now, heardAt);
  const draft = useDraft(page.reference);
  const [search] = useSearchParams();
  const atDecision = search.get("at") === "decision";
  const entry = Number(search.get("entry") ?? "");
  const [asked] = useState(() => openedIn(page, search));
  const [opened, open] = useState(asked);
  const from = wayBack(search.get("from"));
  const next = useRef<HTMLElement>(null);
  const announce = useAnnounce();
  const { mutate, isPending, isError } = useAcknowledge((failed) => announce(texts.failed.acknowledge(failed)));
  const acknowledge = (): void => {
    if (page.may.acknowledge && !isPending)
      mutate(page.reference, { onSuccess: () => announce(texts.today.acknowledged) });
  };
  const neighbours = useNeighbours(page.reference);
  useConcernKeys(page.reference, { acknowledge, back: from.to, next, atDecision, neighbours });
  useEffect(() => {
    if (entry > 0) document.getElementById(placeOf({ seq: entry }))?.focus();
  }, [entry]);
  const isNarrow = useNarrow();
  const acknowledgement = (
    <Acknowledgement page={page} now={now} acknowledge={acknowledge} acknowledging={isPending} failed={isError} />
  );
  return (
    <div className={styles.panes}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard. */}
      <section className={styles.pane} aria-label={t.record} tabIndex={0}>
        <Header page={page} now={now} from={from} quiet={atDecision || entry > 0 || asked !== undefined}>
          {isNarrow && (
            <div className={styles.first}>
              {acknowledgement}
              {page.may.triage && !isDecided(page) && (
                <Button icon={<ArrowDown20Regular />} onClick={() => toDecision(next.current)}>
                  {t.decide.goTo}
                </Button>
              )}
            </div>
          )}
        </Header>
        <Record
          page={page}
          now={now}
          readTo={draft?.basedOn ?? page.newest}
          amend={page.may.work ? (seq) => open({ form: "amend", of: seq }) : undefined}
        />
        <AlertSteps page={page} now={now} />
      </section>
      <aside ref={next} className={`${styles.pane} ${styles.next}`} aria-label={t.next}>
        <NextSteps page={page} now={now} atDecision={atDecision} next={neighbours.next} opened={opened} open={open}>
          {!isNarrow && acknowledgement}
        </NextSteps>
      </aside>
    </div>
  );
}

interface HeaderProps {
  readonly page: ConcernPage;
  readonly now: Instant;
  readonly from: WayBack;
  /** Leaves the focus to the decision, or to the entry that the person came for. */
  readonly quiet: boolean;
  readonly children: ReactNode;
}

function Header({ page, now, from, quiet, children }: HeaderProps) {
  const styles = useStyles();
  const links = useLinkStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!quiet) title.current?.focus();
  }, [quiet]);
  const reviewed = isDecided(page);
  return (
    <header className={styles.header}>
      <Link to={from.to} className={links.link}>
        <ArrowLeft20Regular aria-hidden />
        {from.words}
      </Link>
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {listInWords(page.subjects.map(subjectInWords).map(briefly))}
      </h1>
      <div className={styles.line}>
        <span>{page.reference}</span>
        <UrgencyMark
          urgency={urgencyOf(page, now)}
          words={page.threshold && `${texts.urgency.reviewed}: ${texts.thresholds[page.threshold].short}`}
        />
        {!reviewed && <span>{timeLeft(page.reviewDueAt, now)}</span>}
        {!page.filed && (
          <span className={styles.filing}>
            <CloudArrowUp20Regular aria-hidden />
            {t.filing}
          </span>
        )}
      </div>
      {children}
    </header>
  );
}

interface Ways {
  readonly acknowledge: () => void;
  readonly back: string;
  readonly next: React.RefObject<HTMLElement | null>;
  readonly atDecision: boolean;
  readonly neighbours: Neighbours;
}

function useConcernKeys(reference: ConcernReference, { acknowledge, back, next, atDecision, neighbours }: Ways): void {
  const navigate = useNavigate();
  const visit = useVisit();
  useEffect(() => noteOpened(visit, reference), [visit, reference]);
  useEffect(() => {
    if (atDecision) toDecision(next.current);
  }, [atDecision, next]);
  const leave = (): void => void navigate(back);
  const open = (row: TriageRow | undefined): void => {
    if (row !== undefined) void navigate(`/concern/${row.reference}`);
  };
  useKeys({
    a: acknowledge,
    t: () => toDecision(next.current),
    j: () => open(neighbours.next),
    k: () => open(neighbours.previous),
    Escape: leave,
  });
}

/** To the first thing one does there: take up again what was not recorded, or else choose a threshold. */
function toDecision(pane: HTMLElement | null): void {
  pane?.querySelector<HTMLElement>("button[data-use], form input[type=radio]")?.focus();
}

interface Neighbours {
  readonly next: TriageRow | undefined;
  readonly previous: TriageRow | undefined;
}

/** What stands before and after the concern on the triage page, of what waits there. */
function useNeighbours(reference: ConcernReference): Neighbours {
  const { me } = useSession();
  const { order } = useVisit();
  const rows = useTriage(me.may.seeTriage).data?.rows ?? [];
  const before = order.slice(0, Math.max(0, order.indexOf(reference)));
  return {
    next: nextWaiting(order, reference, rows),
    previous: rows.find((row) => row.reference === before.at(-1)),
  };
}
