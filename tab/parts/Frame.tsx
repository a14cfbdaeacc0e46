/** What surrounds every page: navigation, the page, and a quiet bar when the server is not heard. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowSyncCircle20Regular, PlugDisconnected20Regular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useRef } from "react";
import { instantOf } from "../../src/domain/calendar.ts";
import { LoadingContext } from "../loading.ts";
import { useTriage } from "../queries.ts";
import { useSession, useZone } from "../session.ts";
import { texts } from "../texts/en.ts";
import { type Live, useLive } from "../use-live.ts";
import { clockTime } from "../words/times.ts";
import { useAnnounce } from "./Announcer.tsx";
import { Navigation } from "./Navigation.tsx";

const narrow = "@media (max-width: 600px)";

const useStyles = makeStyles({
  frame: {
    height: "100dvh",
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "auto minmax(0, 1fr)" },
  },
  page: { minWidth: 0, minHeight: 0, overflowY: "auto", position: "relative" },
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
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningBorder1}`,
    "& > svg": { flexShrink: 0 },
  },
});

export function Frame({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const live = useLive();
  useArrivals();
  return (
    <>
      <div className={styles.frame}>
        <Navigation />
        <main className={styles.page}>
          <LoadingContext value={live.loading}>{children}</LoadingContext>
        </main>
      </div>
      <ConnectionBar live={live} className={styles.bar} />
    </>
  );
}

function ConnectionBar({ live, className }: { readonly live: Live; readonly className: string }) {
  const zone = useZone();
  const { lostSince, loading } = live;
  return (
    <div role="status">
      {lostSince !== undefined && (
        <div className={className}>
          <PlugDisconnected20Regular aria-hidden />
          {texts.connection.lost(clockTime(instantOf(lostSince), zone))}
        </div>
      )}
      {lostSince === undefined && loading && (
        <div className={className}>
          <ArrowSyncCircle20Regular aria-hidden />
          {texts.connection.loading}
        </div>
      )}
    </div>
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
    const arrived = data.rows.some((row) => row.status !== "reviewed" && !before.has(row.reference));
    if (arrived) announce(texts.today.arrived);
  }, [data, announce]);
}
