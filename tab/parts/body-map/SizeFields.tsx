/** How large a mark is, by eye or by ruler; or that it could not be judged, which is an answer too. */
import { Checkbox, Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { texts } from "../../texts/en.ts";
import type { DraftMark } from "./draft.ts";
import { Choice, Problem } from "./FieldWords.tsx";

const t = texts.bodyMap.mark;

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: "none" },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  number: { width: "104px" },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly mark: DraftMark;
  readonly problem: string | undefined;
  readonly change: (change: Partial<Pick<DraftMark, "length" | "width" | "notJudged">>) => void;
}

export function SizeFields({ mark, problem, change }: Props) {
  const styles = useStyles();
  const problemId = useId();
  const number = (label: string, field: "length" | "width") => (
    <Field label={label}>
      <Input
        className={styles.number}
        inputMode="numeric"
        maxLength={4}
        disabled={mark.notJudged}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : problemId}
        value={mark[field]}
        onChange={(_, { value }) => change({ [field]: value })}
      />
    </Field>
  );
  const isRound = mark.shape === "round";
  return (
    <div className={styles.group}>
      <div className={styles.fields}>
        {number(isRound ? t.across : t.length, "length")}
        {!isRound && number(t.width, "width")}
      </div>
      <p className={styles.hint}>{t.sizeHint}</p>
      <Problem id={problemId} words={problem} />
      <Checkbox
        label={<Choice>{t.notJudged}</Choice>}
        checked={mark.notJudged}
        onChange={(_, { checked }) => change({ notJudged: checked === true })}
      />
    </div>
  );
}
