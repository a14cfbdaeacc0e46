/** Who is on duty now (R6.2), in one line. Where that cannot be said there is none, and nothing waits for it. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useDuty } from "../queries.ts";
import { dutyTexts as t } from "../texts/duty-en.ts";
import { listInWords } from "../words/concerns.ts";

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    maxWidth: "75ch",
    overflowWrap: "anywhere",
    // Its place is kept while it loads, so that nothing below it moves.
    minHeight: tokens.lineHeightBase300,
  },
});

export function DutyNow() {
  const styles = useStyles();
  const { data } = useDuty();
  const said = data === undefined || data.now.length === 0 ? "" : t.now(listInWords(data.now));
  return <p className={styles.line}>{data?.nobody === true ? t.nobody : said}</p>;
}
