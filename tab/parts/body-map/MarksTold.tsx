/** Beside the figures: the panel of the mark that is told of, and all marks in words. */
import { Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { texts } from "../../texts/en.ts";
import type { PlacedMark } from "./canvas.ts";
import type { BodyMapProblems } from "./draft.ts";
import { Choice, Problem } from "./FieldWords.tsx";
import { EditableMarkList } from "./MarkList.tsx";
import { MarkPanel } from "./MarkPanel.tsx";
import type { Marks } from "./use-marks.ts";

const t = texts.bodyMap.list;

const useStyles = makeStyles({
  told: { flex: "1 1 320px", minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What can be done with a mark. */
export interface MarkActs {
  readonly edit: (mark: PlacedMark) => void;
  readonly done: (mark: PlacedMark) => void;
  readonly move: (mark: PlacedMark) => void;
  readonly remove: (mark: PlacedMark) => void;
}

interface Props {
  readonly marks: Marks;
  readonly noneSeen: boolean;
  readonly problems: BodyMapProblems;
  readonly acts: MarkActs;
  readonly hintsBeside?: ((text: string) => ReactNode) | undefined;
}

export function MarksTold({ marks: { marks, chosen, change, sayNone }, noneSeen, problems, acts, hintsBeside }: Props) {
  const styles = useStyles();
  const withKey = (act: (mark: PlacedMark) => void) => (key: number) =>
    marks.filter((mark) => mark.key === key).forEach(act);
  return (
    <div className={styles.told}>
      {chosen !== undefined && (
        <MarkPanel
          key={chosen.key}
          mark={chosen}
          problems={problemsOf(chosen, problems)}
          change={(part) => change(chosen.key, part)}
          done={() => acts.done(chosen)}
          move={() => acts.move(chosen)}
          remove={() => acts.remove(chosen)}
          hintsBeside={hintsBeside}
        />
      )}
      <h3 tabIndex={-1} data-marks="" className={styles.title}>
        {t.title}
      </h3>
      <Problem words={problems.marks} />
      {marks.length === 0 ? (
        <>
          <p className={styles.quiet}>{t.none}</p>
          <Checkbox
            label={<Choice>{t.noneSeen}</Choice>}
            checked={noneSeen}
            aria-invalid={problems.marks === undefined ? undefined : true}
            onChange={(_, { checked }) => sayNone(checked === true)}
          />
        </>
      ) : (
        <EditableMarkList
          marks={marks}
          isWrong={(mark) => hasProblem(mark, problems)}
          edit={withKey(acts.edit)}
          remove={withKey(acts.remove)}
        />
      )}
    </div>
  );
}

/** What is wrong with one mark, by the field's own name. */
function problemsOf({ number }: PlacedMark, problems: BodyMapProblems): BodyMapProblems {
  const prefix = `marks.${number - 1}.`;
  const own = Object.entries(problems).filter(([field]) => field.startsWith(prefix));
  return Object.fromEntries(own.map(([field, words]) => [field.slice(prefix.length), words]));
}

/** Whether anything is wrong with a mark. */
export function hasProblem(mark: PlacedMark, problems: BodyMapProblems): boolean {
  return Object.keys(problemsOf(mark, problems)).length > 0;
}
