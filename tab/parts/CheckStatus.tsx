/** What came of the last check of the registers, how far a running one is, and the button that begins one. */
import { Button, makeStyles, mergeClasses, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import {
  ArrowSync20Regular,
  Circle20Regular,
  ErrorCircle20Filled,
  ShieldCheckmark20Filled,
  Warning20Filled,
} from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { RegisterPage } from "../../src/contract/desk-api.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { useCheck } from "../queries.ts";
import { texts } from "../texts/en.ts";
import { type CheckInWords, checkInWords, checkProgress } from "../words/register.ts";
import { useAnnounce } from "./Announcer.tsx";
import { Notice } from "./Notice.tsx";
import { When } from "./When.tsx";

const t = texts.register.check;

const icons = {
  running: ArrowSync20Regular,
  "in-step": ShieldCheckmark20Filled,
  findings: ErrorCircle20Filled,
  unfinished: Warning20Filled,
  never: Circle20Regular,
} as const;

const useStyles = makeStyles({
  status: {
    position: "relative",
    overflow: "hidden",
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: "start",
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    "@media (max-width: 600px)": { gridTemplateColumns: "auto minmax(0, 1fr)" },
  },
  icon: { marginTop: "2px", color: tokens.colorNeutralForeground2 },
  "in-step": { color: tokens.colorStatusSuccessForeground1 },
  findings: { color: tokens.colorStatusDangerForeground3 },
  unfinished: { color: tokens.colorStatusWarningForeground1 },
  running: {},
  never: {},
  what: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  line: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  progress: { position: "absolute", bottom: 0, insetInlineStart: 0, insetInlineEnd: 0 },
  means: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  begin: { "@media (max-width: 600px)": { gridColumnStart: 2, justifySelf: "start" } },
});

interface Props {
  readonly page: RegisterPage;
  readonly now: Instant;
}

export function CheckStatus({ page, now }: Props) {
  const styles = useStyles();
  const check = useCheck();
  const status = checkInWords(page);
  const isRunning = status.state === "running";
  const Icon = icons[status.state];
  const value = checkProgress(page);
  useResultTold(status);
  const begin = (): void => {
    if (!isRunning && !check.isPending) check.mutate();
  };
  return (
    <section aria-label={t.title}>
      <div className={styles.status}>
        <Icon aria-hidden className={mergeClasses(styles.icon, styles[status.state])} />
        <div className={styles.what}>
          <h2 className={styles.title}>{status.title}</h2>
          {status.at !== undefined && (
            <p className={styles.line}>
              {isRunning && t.since} <When at={status.at} now={now} plain={isRunning} />
            </p>
          )}
          <p className={styles.line}>{status.line}</p>
        </div>
        <Button className={styles.begin} disabledFocusable={isRunning || check.isPending} onClick={begin}>
          {check.isPending ? t.starting : isRunning ? t.running : t.now}
        </Button>
        {isRunning && (
          <ProgressBar
            className={styles.progress}
            shape="square"
            aria-label={t.running}
            {...(value === undefined ? {} : { value })}
          />
        )}
      </div>
      {check.isError && !isRunning && <Notice intent="error" text={t.notStarted} />}
      <p className={styles.means}>{t.means}</p>
    </section>
  );
}

/** Says what came of a check that ended while the page stood open. */
function useResultTold({ state, title }: CheckInWords): void {
  const announce = useAnnounce();
  const before = useRef(state);
  useEffect(() => {
    const ended = before.current === "running" && state !== "running";
    const begun = before.current !== "running" && state === "running";
    before.current = state;
    if (ended || begun) announce(title);
  }, [state, title, announce]);
}
