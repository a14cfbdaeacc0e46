/** A link between pages of the desk, looking as Fluent's own links do. */
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
