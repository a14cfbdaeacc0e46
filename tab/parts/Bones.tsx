/** What a page looks like before its content: lines where lines will be, so that nothing moves when they come. */
import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { texts } from "../texts/en.ts";

const useStyles = makeStyles({
  bones: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
  },
  title: { width: "12rem", marginBottom: tokens.spacingVerticalM },
  row: { width: "100%" },
});

export function Bones({ rows, height = 40 }: { readonly rows: number; readonly height?: 16 | 40 | 64 }) {
  const styles = useStyles();
  return (
    <Skeleton aria-label={texts.loading} className={styles.bones}>
      <SkeletonItem size={28} className={styles.title} />
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move.
        <SkeletonItem key={row} size={height} className={styles.row} />
      ))}
    </Skeleton>
  );
}
