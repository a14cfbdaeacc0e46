/** Links between pages of the desk: in running text, looking as Fluent's own links do, and lines of lists that are one link as a whole. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** The style of a `Link` of react-router in running text. */
export const useLinkStyles = makeStyles({
  link: {
    ...typographyStyles.body1,
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "none",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { textDecorationLine: "underline", color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    "@media (max-width: 600px)": { minHeight: "32px" },
  },
});

/** A line of a list that is one link as a whole. Each list adds how its line is laid out. */
export const lineLink = {
  ...typographyStyles.body1,
  color: tokens.colorNeutralForeground1,
  textDecorationLine: "none",
  borderRadius: tokens.borderRadiusMedium,
  // The hover colours of the high contrast theme are for black text; this one carries every colour of a line.
  ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  ":focus-visible": {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
  },
} as const;
