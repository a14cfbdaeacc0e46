/** What a search found in the records that one may open. The words stand in the box, in memory, and in no address. */
import { Button, makeStyles, Skeleton, SkeletonItem, tokens, typographyStyles } from "@fluentui/react-components";
import { useContext, useEffect, useLayoutEffect, useRef } from "react";
import { useNavigate } from "react-router";
import type { SearchPage } from "../../src/contract/desk-api.ts";
import { type Instant, instantOf } from "../../src/domain/calendar.ts";
import { DeskFailure } from "../desk.ts";
import { LoadingContext } from "../loading.ts";
import { useAnnounce } from "../parts/Announcer.tsx";
import { FoundLine, foundAs } from "../parts/FoundLine.tsx";
import { Notice } from "../parts/Notice.tsx";
import { rowsIn, step } from "../parts/rows.ts";
import { foundSelector, SearchField } from "../parts/SearchField.tsx";
import { useVisit } from "../parts/visit.ts";
import { useSearch } from "../queries.ts";
import { useSession } from "../session.ts";
import { texts } from "../texts/en.ts";
import { useLasting, useNow } from "../use-clock.ts";
import { useKeys } from "../use-keys.ts";
import { usePhone } from "../use-narrow.ts";
import { useSearchWords } from "../use-search-words.ts";
import { NothingHere } from "./NothingHere.tsx";

const t = texts.search;

const useStyles = makeStyles({
  page: {
    maxWidth: "60rem",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} 64px`,
    "@media (max-width: 600px)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 64px` },
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalL },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  box: { width: "100%", maxWidth: "none", marginTop: tokens.spacingVerticalS },
  count: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  notices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
    ":empty": { display: "none" },
  },
  text: {
    ...typographyStyles.body2,
    margin: `${tokens.spacingVerticalM} 0 0`,
    maxWidth: "65ch",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  // A line is wider than the page's text by its own padding, so that its words stand below the title.
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalM} calc(-1 * ${tokens.spacingHorizontalS}) 0`,
    padding: 0,
  },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  bones: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalL,
  },
});

export function Search() {
  const { me } = useSession();
  return me.may.searchRecords ? <Allowed /> : <NothingHere />;
}

function Allowed() {
  const styles = useStyles();
  const { asked } = useSearchWords();
  const query = useSearch(asked);
  const loading = useContext(LoadingContext);
  const page = asked === "" ? undefined : query.data;
  const slow = useLasting(asked !== "" && query.isFetching && (query.isPending || query.isPlaceholderData));
  const navigate = useNavigate();
  const leave = (): void => void navigate("/today");
  useKeys({ Escape: leave });
  useCountTold(query.isPlaceholderData ? undefined : page);
  if (query.error instanceof DeskFailure && query.error.kind === "not-there") return <NothingHere />;
  return (
    <section className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t.title}</h1>
        {page !== undefined && page.found.length > 0 && <Count page={page} slow={slow} />}
      </div>
      <BoxOnPhone />
      <div className={styles.notices}>
        {query.isError && (
          <Notice intent="error" text={t.failed}>
            <Button onClick={() => void query.refetch()}>{texts.failed.again}</Button>
          </Notice>
        )}
        {loading && <Notice intent="warning" text={t.loading} />}
      </div>
      {asked === "" && (
        <p className={styles.text}>
          {t.teach} {t.how}
        </p>
      )}
      {page === undefined && slow && <Waiting />}
      {page !== undefined && page.found.length === 0 && !query.isPlaceholderData && (
        <p className={styles.text}>
          {t.nothing(asked)} {t.nothingHint}
        </p>
      )}
      {page !== undefined && page.found.length > 0 && <Found page={page} heardAt={query.dataUpdatedAt} />}
    </section>
  );
}

function Count({ page, slow }: { readonly page: SearchPage; readonly slow: boolean }) {
  const styles = useStyles();
  const { length } = page.found;
  return <p className={styles.count}>{slow ? t.searching : page.more ? t.more(length) : t.found(length)}</p>;
}

function Waiting() {
  const styles = useStyles();
  return (
    <Skeleton aria-label={t.searching} className={styles.bones}>
      {[1, 2, 3, 4].map((row) => (
        <SkeletonItem key={row} size={64} />
      ))}
    </Skeleton>
  );
}

function BoxOnPhone() {
  const styles = useStyles();
  const isPhone = usePhone();
  const box = useRef<HTMLInputElement>(null);
  const { foundAt } = useVisit();
  useEffect(() => {
    // Whoever comes back from what they opened goes on in the list.
    if (foundAt === undefined) box.current?.focus();
  }, [foundAt]);
  return isPhone && <SearchField box={box} className={styles.box} />;
}

function Found({ page, heardAt }: { readonly page: SearchPage; readonly heardAt: number }) {
  const styles = useStyles();
  const now: Instant = useNow(instantOf(heardAt), heardAt);
  const visit = useVisit();
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    rowsIn(list.current, foundSelector)
      .find((row) => row.getAttribute("data-found") === visit.foundAt)
      ?.focus();
  }, [visit]);
  useKeys({
    j: () => step(rowsIn(list.current, foundSelector), 1),
    k: () => step(rowsIn(list.current, foundSelector), -1),
  });
  return (
    <ul ref={list} className={styles.list} aria-label={t.results}>
      {page.found.map((found) => (
        <li key={foundAs(found)} className={styles.item}>
          <FoundLine found={found} now={now} />
        </li>
      ))}
    </ul>
  );
}

/** Says how much was found to those who do not see it. */
function useCountTold(page: SearchPage | undefined): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (page === undefined) return;
    const { length } = page.found;
    announce(page.more ? t.more(length) : t.found(length));
  }, [page, announce]);
}
