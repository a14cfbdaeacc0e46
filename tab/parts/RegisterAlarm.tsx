/** The alarm of the register (R3.3) on the triage page: it stands above everything until it is put away, and comes back with the next finding. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import type { RegisterPage } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { useRegister } from "../queries.ts";
import { useSession, useZone } from "../session.ts";
import { texts } from "../texts/en.ts";
import { useNarrow } from "../use-narrow.ts";
import { ago, shortTime } from "../words/times.ts";
import { useAnnounce } from "./Announcer.tsx";
import { useVisit } from "./visit.ts";

const t = texts.register;

const useStyles = makeStyles({
  place: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} 0`,
    "@media (max-width: 600px)": {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    },
  },
  // Fluent would let a long sentence go beyond the side.
  bar: { whiteSpace: "normal", paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  // In running text: underlined, for its colour alone does not tell it from the words around it.
  link: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

export function RegisterAlarm({ now }: { readonly now: Instant }) {
  const styles = useStyles();
  const { me } = useSession();
  const zone = useZone();
  const visit = useVisit();
  const isNarrow = useNarrow();
  const { data } = useRegister({ enabled: me.may.checkRegister });
  const [putAway, setPutAway] = useState(visit.alarmsSeen);
  useAlarmTold(data);
  const [newest] = data?.noticed ?? [];
  if (data === undefined || newest === undefined || data.noticed.length <= putAway) return null;
  const dismiss = (): void => {
    visit.alarmsSeen = data.noticed.length;
    setPutAway(data.noticed.length);
  };
  return (
    <div className={styles.place}>
      <MessageBar className={styles.bar} intent="error" layout={isNarrow ? "multiline" : "singleline"}>
        <MessageBarBody>
          <MessageBarTitle>{t.alarm}</MessageBarTitle>{" "}
          {t.alarmAgo(`${shortTime(newest.noticedAt, now, zone)}, ${ago(newest.noticedAt, now)}`)}{" "}
          <Link to="/register" className={styles.link}>
            {t.alarmLink}
          </Link>
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button appearance="transparent" icon={<Dismiss20Regular />} aria-label={t.alarmAway} onClick={dismiss} />
          }
        />
      </MessageBar>
    </div>
  );
}

/** Says aloud that something more was noticed while the page stands open. */
export function useAlarmTold(page: RegisterPage | undefined): void {
  const announce = useAnnounce();
  const known = useRef<number>(undefined);
  const count = page?.noticed.length;
  useEffect(() => {
    if (count === undefined) return;
    if (known.current !== undefined && count > known.current) announce(t.alarm);
    known.current = count;
  }, [count, announce]);
}
