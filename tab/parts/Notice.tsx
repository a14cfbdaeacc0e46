/** A sentence that stands out: with an icon and a colour, and what one can do about it. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, ErrorCircle20Filled, Info20Regular, Warning20Filled } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const icons = {
  info: Info20Regular,
  success: CheckmarkCircle20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
} as const;

const useStyles = makeStyles({
  notice: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  action: { gridColumnStart: 2, justifySelf: "start" },
  info: { color: tokens.colorNeutralForeground2 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorStatusDangerForeground3 },
  successEdge: { ...edge(tokens.colorStatusSuccessBorder1) },
  warningEdge: { ...edge(tokens.colorStatusWarningBorder1) },
  errorEdge: { ...edge(tokens.colorStatusDangerBorder1) },
});

function edge(color: string) {
  return { borderTopColor: color, borderRightColor: color, borderBottomColor: color, borderLeftColor: color };
}

interface Props {
  readonly intent: keyof typeof icons;
  readonly text: string;
  readonly children?: ReactNode;
}

export function Notice({ intent, text, children }: Props) {
  const styles = useStyles();
  const Icon = icons[intent];
  return (
    <div className={mergeClasses(styles.notice, intent !== "info" && styles[`${intent}Edge`])}>
      <Icon aria-hidden className={styles[intent]} />
      <span>{text}</span>
      {children !== undefined && <div className={styles.action}>{children}</div>}
    </div>
  );
}
