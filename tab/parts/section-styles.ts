/** How the sections of the triage page look: a heading, and lines below it. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useSectionStyles = makeStyles({
  section: {
    padding: `0 ${tokens.spacingHorizontalM}`,
    "@media (max-width: 600px)": { padding: `0 ${tokens.spacingHorizontalXS}` },
  },
  heading: {
    ...typographyStyles.body1Strong,
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});
