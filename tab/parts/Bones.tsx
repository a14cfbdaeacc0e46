/** What a page looks like before its content: its title, and lines where lines will be, so that nothing moves when they come. */
import { makeStyles, Skeleton, SkeletonItem, tokens, typographyStyles } from "@fluentui/react-components";
import { texts } from "../texts/en.ts";

const useStyles = makeStyles({
  page: { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}` },
  title: { ...typographyStyles.subtitle1, margin: `0 0 ${tokens.spacingVerticalXL}` },
  bones: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  row: { width: "100%" },
});

interface Props {
  /** What is known of the page before its content. */
  readonly title: string;
  readonly rows: number;
  readonly height?: 40 | 64;
}

export function Bones({ title, rows, height = 40 }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <Skeleton aria-label={texts.loading} className={styles.bones}>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move.
          <SkeletonItem key={row} size={height} className={styles.row} />
        ))}
      </Skeleton>
    </div>
  );
}
