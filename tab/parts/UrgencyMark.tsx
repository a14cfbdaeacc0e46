/** How urgent a concern is: always a word, an icon and a colour. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import {
  CheckmarkCircle20Regular,
  Clock20Regular,
  ClockAlarm20Filled,
  ClockAlarm20Regular,
  Warning20Filled,
} from "@fluentui/react-icons";
import { texts } from "../texts/en.ts";
import type { Urgency } from "../words/concerns.ts";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    whiteSpace: "nowrap",
    // A whole sentence is marked too, and does not fit on the narrowest phone.
    "@media (max-width: 400px)": { whiteSpace: "normal" },
  },
  icon: { flexShrink: 0 },
  "at-risk": { color: tokens.colorStatusDangerForeground3, ...typographyStyles.body1Strong },
  overdue: { color: tokens.colorStatusDangerForeground3, ...typographyStyles.body1Strong },
  soon: { color: tokens.colorStatusWarningForeground1, ...typographyStyles.body1Strong },
  waiting: { color: tokens.colorNeutralForeground2 },
  reviewed: { color: tokens.colorNeutralForeground3 },
});

const icons = {
  "at-risk": Warning20Filled,
  overdue: ClockAlarm20Filled,
  soon: ClockAlarm20Regular,
  waiting: Clock20Regular,
  reviewed: CheckmarkCircle20Regular,
} as const;

interface Props {
  readonly urgency: Urgency;
  /** Said in place of the urgency's own word. */
  readonly words?: string | undefined;
}

export function UrgencyMark({ urgency, words }: Props) {
  const styles = useStyles();
  const Icon = icons[urgency];
  return (
    <span className={mergeClasses(styles.mark, styles[urgency])}>
      <Icon aria-hidden className={styles.icon} />
      {words ?? texts.urgency[urgency]}
    </span>
  );
}
