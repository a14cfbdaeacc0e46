/** The actions of a concern, open ones first, each with who does it and by when. */
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, Circle20Regular, ClockAlarm20Filled } from "@fluentui/react-icons";
import type { ConcernPage } from "../../src/contract/desk-api.ts";
import { dayAt, type Instant } from "../../src/domain/calendar.ts";
import { useZone } from "../session.ts";
import { texts } from "../texts/en.ts";
import { dueInWords } from "../words/times.ts";
import { When } from "./When.tsx";

const t = texts.concern;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  action: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: `0 ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: "anywhere",
  },
  finish: { marginInlineStart: tokens.spacingHorizontalS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly actions: ConcernPage["actions"];
  readonly now: Instant;
  /** Opens the form that finishes an action; undefined where the person may not. */
  readonly finish: ((number: number) => void) | undefined;
}

export function ActionList({ actions, now, finish }: Props) {
  const styles = useStyles();
  if (actions.length === 0) return null;
  const open = actions.filter((action) => action.finished === undefined);
  const finished = actions.filter((action) => action.finished !== undefined);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t.openActions}</h2>
      <ul className={styles.list}>
        {[...open, ...finished].map((action) => (
          <ActionItem key={action.number} action={action} now={now} finish={finish} />
        ))}
      </ul>
    </section>
  );
}

function ActionItem({ action, now, finish }: Omit<Props, "actions"> & { readonly action: Props["actions"][number] }) {
  const styles = useStyles();
  const zone = useZone();
  const late = action.finished === undefined && action.due < dayAt(now, zone);
  const Icon = action.finished ? CheckmarkCircle20Filled : late ? ClockAlarm20Filled : Circle20Regular;
  return (
    <li className={styles.action}>
      <Icon aria-hidden className={mergeClasses(styles.quiet, late && styles.late)} />
      <span>
        {action.what}
        <br />
        <span className={styles.quiet}>{action.ownerName}, </span>
        {action.finished ? (
          <span className={styles.quiet}>
            {t.finished.toLowerCase()} <When at={action.finished.at} now={now} plain />: {action.finished.outcome}
          </span>
        ) : (
          <span className={mergeClasses(styles.quiet, late && styles.late)}>{dueInWords(action.due, now, zone)}</span>
        )}
        {finish !== undefined && action.finished === undefined && (
          <Button
            className={styles.finish}
            appearance="transparent"
            size="small"
            aria-label={t.finishAction(action.number)}
            onClick={() => finish(action.number)}
          >
            {t.finish}
          </Button>
        )}
      </span>
    </li>
  );
}
