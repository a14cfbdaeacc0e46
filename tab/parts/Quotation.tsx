/** The message in Teams that a concern was raised from, as somebody wrote it: never to be read as the reporter's own words (R4.2). */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { linkToMessage } from "../../src/contract/quotation.ts";
import { dayAt } from "../../src/domain/calendar.ts";
import type { Quoted } from "../../src/domain/concern-entries.ts";
import { useZone } from "../session.ts";
import { texts } from "../texts/en.ts";
import { clockTime, dayInWords } from "../words/times.ts";
import { useLinkStyles } from "./link-styles.ts";
import { OwnWords } from "./Narrative.tsx";

const t = texts.concern.quoted;

const useStyles = makeStyles({
  figure: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0 },
  title: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  whose: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

export function Quotation({ quoted: { text, author, at, link } }: { readonly quoted: Quoted }) {
  const styles = useStyles();
  const links = useLinkStyles();
  const zone = useZone();
  const when = `${dayInWords(dayAt(at, zone))}, ${clockTime(at, zone)}`;
  return (
    <figure className={styles.figure}>
      <p className={styles.title}>{t.title}</p>
      <OwnWords>{text === "" ? t.empty : text}</OwnWords>
      <figcaption className={styles.whose}>
        <span>
          {t.by(author === "" ? t.somebody : author)}, <time dateTime={at}>{when}</time>
        </span>
        {linkToMessage.safeParse(link).success && (
          <a href={link} target="_blank" rel="noreferrer noopener" className={links.link}>
            {t.open}
          </a>
        )}
      </figcaption>
    </figure>
  );
}
