/** What surrounds every page: navigation, search, the page, and a quiet bar when the server is not heard or not ready. */
import { makeStyles, mergeClasses, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowSyncCircle20Regular, PlugDisconnected20Regular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useRef } from "react";
import type { Loading } from "../../src/contract/desk-api.ts";
import { instantOf } from "../../src/domain/calendar.ts";
import { LoadingContext } from "../loading.ts";
import { useTriage } from "../queries.ts";
import { useSession, useZone } from "../session.ts";
import { texts } from "../texts/en.ts";
import { type Live, useLive } from "../use-live.ts";
import { useLoadingTold } from "../use-loading-told.ts";
import { SearchContext, useNewSearch } from "../use-search-words.ts";
import { isDecided } from "../words/concerns.ts";
import { loadingInWords, percentLoaded } from "../words/loading.ts";
import { clockTime } from "../words/times.ts";
import { useAnnounce } from "./Announcer.tsx";
import { DeskHeader } from "./DeskHeader.tsx";
import { Navigation } from "./Navigation.tsx";

const narrow = "@media (max-width: 600px)";

const useStyles = makeStyles({
  frame: {
    height: "100dvh",
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gridTemplateRows: "auto minmax(0, 1fr)",
    gridTemplateAreas: '"nav header" "nav page"',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateAreas: '"nav" "page"' },
  },
  page: { gridArea: "page", minWidth: 0, minHeight: 0, overflowY: "auto", position: "relative" },
  bar: {
    ...typographyStyles.body1,
    position: "fixed",
    insetInlineStart: 0,
    insetInlineEnd: 0,
    bottom: 0,
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    "& > svg": { flexShrink: 0 },
  },
  lost: { borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningBorder1}` },
  loading: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  progress: { position: "absolute", insetInlineStart: 0, insetInlineEnd: 0, top: 0 },
  percent: { ...typographyStyles.body1Strong, fontVariantNumeric: "tabular-nums" },
});

export function Frame({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const { me } = useSession();
  const live = useLive();
  const search = useNewSearch();
  useArrivals();
  useLoadingTold(live.loading);
  return (
    <SearchContext value={search}>
      <div className={styles.frame}>
        <Navigation />
        {me.may.seeTriage && <DeskHeader />}
        <main className={styles.page}>
          <LoadingContext value={live.loading !== undefined}>{children}</LoadingContext>
        </main>
      </div>
      <ConnectionBar {...live} />
    </SearchContext>
  );
}

function ConnectionBar({ lostSince, loading }: Live) {
  const styles = useStyles();
  const zone = useZone();
  return (
    <>
      <div role="status">
        {lostSince !== undefined && (
          <div className={mergeClasses(styles.bar, styles.lost)}>
            <PlugDisconnected20Regular aria-hidden />
            {texts.connection.lost(clockTime(instantOf(lostSince), zone))}
          </div>
        )}
      </div>
      {lostSince === undefined && loading !== undefined && <LoadingBar loading={loading} />}
    </>
  );
}

/** Grows all the time, so that it is no live region: a screen reader hears of it by `useLoadingTold`. */
function LoadingBar({ loading }: { readonly loading: Loading }) {
  const styles = useStyles();
  const percent = percentLoaded(loading);
  const words = loadingInWords(loading);
  return (
    <section aria-label={texts.loading} className={mergeClasses(styles.bar, styles.loading)}>
      {percent === undefined ? (
        <ArrowSyncCircle20Regular aria-hidden />
      ) : (
        <ProgressBar className={styles.progress} shape="square" value={percent} max={100} aria-label={words} />
      )}
      <span>
        <span className={styles.percent}>{words}</span>. {texts.connection.loadingMeans}
      </span>
    </section>
  );
}

/** Says that a concern has arrived, without whose: whoever is near may hear it. */
function useArrivals(): void {
  const { me } = useSession();
  const { data } = useTriage(me.may.seeTriage);
  const announce = useAnnounce();
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (data === undefined) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...data.rows.map((row) => row.reference)]);
    if (before === undefined) return;
    const arrived = data.rows.some((row) => !isDecided(row) && !before.has(row.reference));
    if (arrived) announce(texts.today.arrived);
  }, [data, announce]);
}
