/** What the marks of the picture mean, each beside its word. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { thresholds } from "../../../src/domain/threshold.ts";
import { texts } from "../../texts/en.ts";
import { pictureTexts } from "../../texts/signals-en.ts";
import { Closed, Shape, useMarkStyles } from "./EventPlot.tsx";
import { radiusOf } from "./event-dots.ts";

const t = pictureTexts.legend;

const useStyles = makeStyles({
  legend: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    color: tokens.colorNeutralForeground2,
  },
  item: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

interface Props {
  /** Whether the picture shows days without school. */
  readonly closed: boolean;
}

export function EventLegend({ closed }: Props) {
  const styles = useStyles();
  const marks = useMarkStyles();
  return (
    <ul className={styles.legend} aria-label={t.label}>
      <Item words={pictureTexts.undecided}>
        <Shape form="undecided" radius={radiusOf(undefined)} className={marks.undecided} />
      </Item>
      {thresholds.map((threshold) => (
        <Item key={threshold} words={texts.thresholds[threshold].short}>
          <Shape form="concern" radius={radiusOf(threshold)} className={marks.concern} />
        </Item>
      ))}
      <Item words={t.other}>
        <Shape form="other" radius={radiusOf(undefined)} className={marks.other} />
      </Item>
      {closed && (
        <Item words={t.closed}>
          <Closed x={-10} y={-10} width={20} height={20} />
        </Item>
      )}
    </ul>
  );
}

function Item({ words, children }: { readonly words: string; readonly children: React.ReactNode }) {
  return (
    <li className={useStyles().item}>
      <svg width={24} height={24} viewBox="-12 -12 24 24" aria-hidden>
        {children}
      </svg>
      {words}
    </li>
  );
}
