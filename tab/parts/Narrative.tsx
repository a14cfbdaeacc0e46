/** What somebody wrote, as they wrote it: text, never markup; and a learner's own words as a quotation (R4.3). */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body2,
    margin: 0,
    maxWidth: "75ch",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  quotation: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`,
  },
  titled: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Narrative({ children }: { readonly children: string }) {
  return <p className={useStyles().text}>{children}</p>;
}

/** Words as somebody else said or wrote them. */
export function OwnWords({ children }: { readonly children: string }) {
  return (
    <blockquote className={useStyles().quotation}>
      <Narrative>{children}</Narrative>
    </blockquote>
  );
}

/** A text under its title; nothing at all where nothing was said. */
export function Titled({ title, text, own = false }: { title: string; text: string; own?: boolean }) {
  const styles = useStyles();
  if (text === "") return null;
  return (
    <div className={styles.titled}>
      <p className={styles.title}>{title}</p>
      {own ? <OwnWords>{text}</OwnWords> : <Narrative>{text}</Narrative>}
    </div>
  );
}
