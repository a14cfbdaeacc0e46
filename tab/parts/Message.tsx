/** A calm page with one thing to say: nothing here, not in Teams, could not be loaded. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";

const useStyles = makeStyles({
  page: {
    maxWidth: "44rem",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
  },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  text: { ...typographyStyles.body2, margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "60ch" },
});

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

export function Message({ title, text, children }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
