/** Today: what needs somebody now (R5.3). One list in the server's order, worked by keyboard too. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { TriagePage } from "../../src/contract/desk-api.ts";
import type { DueRow } from "../../src/contract/due.ts";
import { isConcernReference } from "../../src/domain/ids.ts";
import { useAnnounce } from "../parts/Announcer.tsx";
import { Bones } from "../parts/Bones.tsx";
import { DueList } from "../parts/DueList.tsx";
import { Loaded } from "../parts/Loaded.tsx";
import { Notice } from "../parts/Notice.tsx";
import { RegisterAlarm } from "../parts/RegisterAlarm.tsx";
import { rowsIn, step } from "../parts/rows.ts";
import { TodayHeader } from "../parts/TodayHeader.tsx";
import { TodayList } from "../parts/TodayList.tsx";
import { noteFirstSight, useVisit } from "../parts/visit.ts";
import { useAcknowledge, useDue, useTriage } from "../queries.ts";
import { texts } from "../texts/en.ts";
import { useNow } from "../use-clock.ts";
import { useKeys } from "../use-keys.ts";
import { isDecided, matches, nextWaiting, sectionsOf } from "../words/concerns.ts";
import { keyOf } from "../words/due.ts";

const useStyles = makeStyles({
  page: { maxWidth: "1400px", paddingBottom: tokens.spacingVerticalXXXL },
  failed: { padding: `0 ${tokens.spacingHorizontalXXL}` },
  note: {
    ...typographyStyles.body2,
    margin: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    color: tokens.colorNeutralForeground2,
  },
});

export function Today() {
  const query = useTriage();
  const due = useDue();
  return (
    <Loaded query={query} skeleton={<Bones title={texts.today.title} rows={8} />}>
      {/* Together, so that nothing moves under a finger when the second comes. */}
      {(page, heardAt) => !due.isPending && <TodayPage page={page} due={due.data?.rows} heardAt={heardAt} />}
    </Loaded>
  );
}

interface Props {
  readonly page: TriagePage;
  /** Undefined: it could not be loaded. */
  readonly due: readonly DueRow[] | undefined;
  readonly heardAt: number;
}

function TodayPage({ page, due, heardAt }: Props) {
  const styles = useStyles();
  const now = useNow(page.now, heardAt);
  const visit = useVisit();
  noteFirstSight(
    visit,
    page.rows.map((row) => row.reference),
  );
  const [filter, setFilter] = useState(visit.filter);
  const filterBox = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const notAcknowledged = useRowKeys(page, list, () => filterBox.current?.focus());
  const kept = useKeptPlace(page, due, list);
  const choose = (text: string): void => {
    visit.filter = text;
    setFilter(text);
  };
  const rows = page.rows.filter((row) => matches(row, filter));
  const dueRows = due?.filter((row) => matches(row, filter));
  const found = rows.length + (dueRows?.length ?? 0);
  useEffect(() => {
    visit.order = rows.filter((row) => !isDecided(row)).map((row) => row.reference);
  });
  return (
    <div className={styles.page}>
      <RegisterAlarm now={now} />
      <TodayHeader
        rows={page.rows}
        found={filter.trim() === "" ? undefined : found}
        filter={filter}
        filterBox={filterBox}
        choose={choose}
        leave={() => (rowsIn(list.current, line)[0] ?? filterBox.current)?.focus()}
      />
      {notAcknowledged !== undefined && (
        <div className={styles.failed}>
          <Notice intent="error" text={texts.failed.acknowledge(notAcknowledged)} />
        </div>
      )}
      {found === 0 && filter.trim() !== "" && <p className={styles.note}>{texts.today.nothingMatches(filter)}</p>}
      <div ref={list} {...kept}>
        <TodayList sections={sectionsOf(rows)} reviewedInAll={page.reviewedInAll} now={now} filtered={filter !== ""}>
          <DueList rows={dueRows} now={now} filtered={filter !== ""} />
        </TodayList>
      </div>
    </div>
  );
}

/** A line is a concern, or something that is due. */
const line = "[data-concern], [data-due]";

function concernOf(row: HTMLElement): string | undefined {
  return row.getAttribute("data-concern") ?? undefined;
}

function nameOf(row: HTMLElement): string | undefined {
  return concernOf(row) ?? row.getAttribute("data-due") ?? undefined;
}

/** Gives the concern whose acknowledgement did not reach the server, until another try. */
function useRowKeys(
  page: TriagePage,
  list: React.RefObject<HTMLElement | null>,
  toFilter: () => void,
): string | undefined {
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { mutate, isError, variables } = useAcknowledge((failed) => announce(texts.failed.acknowledge(failed)));
  const focused = (): string | undefined => {
    const row = rowsIn(list.current, line).find((one) => one.matches(":focus"));
    return row && concernOf(row);
  };
  const move = (by: 1 | -1): void => step(rowsIn(list.current, line), by);
  const acknowledge = (): void => {
    const row = page.rows.find((one) => one.reference === focused());
    if (row === undefined || !isConcernReference(row.reference)) return;
    if (row.status !== "recorded") announce(texts.today.cannotAcknowledge);
    else mutate(row.reference, { onSuccess: () => announce(texts.today.acknowledged) });
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    a: acknowledge,
    t: () => {
      const reference = focused();
      if (reference !== undefined) void navigate(`/concern/${reference}?at=decision`);
    },
    f: toFilter,
  });
  const stillWaits = page.rows.some((row) => row.reference === variables && row.status === "recorded");
  return isError && stillWaits ? variables : undefined;
}

/**
 * Keeps the place in the list: the focus comes back to the line from which one left, and stays with a line that moves while
 * it has the focus. Where that concern has been decided meanwhile, the focus goes on to the next.
 */
function useKeptPlace({ rows }: TriagePage, due: Props["due"], list: React.RefObject<HTMLElement | null>) {
  const visit = useVisit();
  const held = useRef(visit.at);
  const arriving = useRef(true);
  useLayoutEffect(() => {
    const { dueAt } = visit;
    visit.dueAt = undefined;
    if (dueAt !== undefined) {
      const lines = (due ?? []).map(keyOf);
      held.current = lines.find((one) => one === dueAt.key) ?? lines[dueAt.place] ?? lines.at(-1);
    }
    const at = held.current;
    const lost = arriving.current || document.activeElement === document.body;
    arriving.current = false;
    if (at === undefined || !lost) return;
    const decided = visit.order.includes(at) && rows.some((row) => row.reference === at && isDecided(row));
    const place = decided ? (nextWaiting(visit.order, at, rows)?.reference ?? at) : at;
    rowsIn(list.current, line)
      .find((row) => nameOf(row) === place)
      ?.focus();
  }, [list, visit, rows, due]);
  return {
    onFocus: ({ target }: React.FocusEvent<HTMLElement>) => {
      held.current = nameOf(target);
    },
    onBlur: ({ target }: React.FocusEvent<HTMLElement>) => {
      // A line that is taken from the page loses the focus too, and then nobody has gone elsewhere.
      if (target.isConnected) held.current = undefined;
    },
  };
}
