/** Words of a field that Fluent's own would say less well: what is wrong with a group, and the name of a choice. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DiamondDismiss12Filled } from "@fluentui/react-icons";

const useStyles = makeStyles({
  problem: {
    ...typographyStyles.caption1,
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorStatusDangerForeground3,
  },
  icon: { flexShrink: 0, marginTop: "2px" },
  // Fluent greys what is not chosen, which reads as "not to be had".
  choice: { color: tokens.colorNeutralForeground1 },
});

/** What is wrong, read out when it comes; nothing where nothing is. */
export function Problem({ id, words }: { readonly id?: string; readonly words: string | undefined }) {
  const styles = useStyles();
  if (words === undefined) return null;
  return (
    <p id={id} role="alert" className={styles.problem}>
      <DiamondDismiss12Filled aria-hidden className={styles.icon} />
      {words}
    </p>
  );
}

/** The name of a choice, to be read whether it is chosen or not. */
export function Choice({ children }: { readonly children: string }) {
  return <span className={useStyles().choice}>{children}</span>;
}
