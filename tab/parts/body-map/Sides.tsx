/** Below a figure that is seen from the front or from behind: which of the learner's sides is where. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { BodyView } from "../../../src/domain/body-map-view.ts";
import { capitalised, sidesOf } from "../../../src/domain/body-map-words.ts";

const useStyles = makeStyles({
  sides: {
    ...typographyStyles.caption1,
    alignSelf: "stretch",
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

/** Nothing where only one side is seen: then the view's own name says which. */
export function Sides({ view }: { readonly view: BodyView }) {
  const styles = useStyles();
  const sides = sidesOf(view);
  if (sides === undefined) return null;
  return (
    // Each place is named with its side, so that nothing is lost to whoever does not see where these stand.
    <p aria-hidden className={styles.sides}>
      {sides.map((side) => (
        <span key={side}>{capitalised(side)}</span>
      ))}
    </p>
  );
}
