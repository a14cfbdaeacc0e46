/** The colours of a mark: of a list, in one's own words, or both. */
import { Checkbox, Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { markColours } from "../../../src/domain/body-map.ts";
import { capitalised, colourWords } from "../../../src/domain/body-map-words.ts";
import { texts } from "../../texts/en.ts";
import type { BodyMapProblems, DraftMark } from "./draft.ts";
import { Choice, Problem } from "./FieldWords.tsx";

const t = texts.bodyMap.mark;

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: "none" },
  legend: { ...typographyStyles.body1, padding: 0 },
  required: { color: tokens.colorPaletteRedForeground3 },
  choices: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(112px, 1fr))" },
  last: { gridColumnEnd: "span 2" },
});

interface Props {
  readonly mark: DraftMark;
  readonly problems: BodyMapProblems;
  readonly change: (change: Partial<Pick<DraftMark, "colours" | "ownColour">>) => void;
}

export function ColourChoice({ mark, problems, change }: Props) {
  const styles = useStyles();
  const problemId = useId();
  const problem = problems.colours;
  return (
    <fieldset
      className={styles.group}
      aria-describedby={problem === undefined ? undefined : problemId}
      data-first={problem === undefined ? undefined : ""}
    >
      <legend className={styles.legend}>
        {t.colours}
        <span aria-hidden className={styles.required}>
          {" *"}
        </span>
      </legend>
      <div className={styles.choices}>
        {markColours.map((colour) => (
          <Checkbox
            key={colour}
            className={colour === "skin-coloured" ? styles.last : undefined}
            label={<Choice>{capitalised(colourWords[colour])}</Choice>}
            checked={mark.colours.includes(colour)}
            onChange={() => {
              const chosen = new Set(mark.colours);
              if (!chosen.delete(colour)) chosen.add(colour);
              change({ colours: markColours.filter((one) => chosen.has(one)) });
            }}
          />
        ))}
      </div>
      <Problem id={problemId} words={problem} />
      <Field label={t.ownColour} validationMessage={problems.ownColour ?? null}>
        <Input value={mark.ownColour} onChange={(_, { value }) => change({ ownColour: value })} />
      </Field>
    </fieldset>
  );
}
