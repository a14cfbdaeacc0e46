/** What is told of one mark: shape, size, colour, and what it looked like in plain words (R11.1). Nothing is preselected. */
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Select,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type MarkDirection, markDirections } from "../../../src/domain/body-map.ts";
import { capitalised, directionWords, placeOfMark } from "../../../src/domain/body-map-words.ts";
import { texts } from "../../texts/en.ts";
import { ColourChoice } from "./ColourChoice.tsx";
import type { PlacedMark } from "./canvas.ts";
import type { BodyMapProblems, DraftMark } from "./draft.ts";
import { Choice, Problem } from "./FieldWords.tsx";
import { ShapeChoice } from "./ShapeChoice.tsx";
import { SizeFields } from "./SizeFields.tsx";

const t = texts.bodyMap.mark;

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    scrollMarginTop: tokens.spacingVerticalM,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  place: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  // Its longest choice is longer than a phone is wide.
  select: { minWidth: 0, maxWidth: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly mark: PlacedMark;
  /** By the field's own name: `colours`. */
  readonly problems: BodyMapProblems;
  readonly change: (change: Partial<Omit<DraftMark, "key">>) => void;
  readonly done: () => void;
  readonly move: () => void;
  readonly remove: () => void;
  readonly hintsBeside?: ((text: string) => ReactNode) | undefined;
}

export function MarkPanel({ mark, problems, change, done, move, remove, hintsBeside }: Props) {
  const styles = useStyles();
  const titleId = `mark-${mark.key}-title`;
  return (
    <section aria-labelledby={titleId} className={styles.panel} data-mark={mark.number}>
      <div>
        <h3 id={titleId} className={styles.title}>
          {t.title(mark.number)}
        </h3>
        <p className={styles.place}>{placeOfMark(mark)}</p>
        <Problem words={problems.place} />
      </div>
      <ShapeChoice
        shape={mark.shape}
        problem={problems.shape}
        choose={(shape) => change({ shape, ...(shape === "round" ? { direction: undefined } : {}) })}
      />
      {mark.shape !== undefined && mark.shape !== "round" && (
        <DirectionField direction={mark.direction} choose={(direction) => change({ direction })} />
      )}
      <SizeFields mark={mark} problem={problems.size} change={change} />
      <ColourChoice mark={mark} problems={problems} change={change} />
      <Checkbox
        label={<Choice>{t.several}</Choice>}
        checked={mark.several}
        onChange={(_, { checked }) => change({ several: checked === true })}
      />
      <Field label={t.description} hint={t.descriptionHint} required validationMessage={problems.description ?? null}>
        <Textarea
          rows={3}
          resize="vertical"
          value={mark.description}
          onChange={(_, { value }) => change({ description: value })}
        />
      </Field>
      {hintsBeside?.(mark.description)}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={done}>
          {t.done}
        </Button>
        <Button onClick={move}>{t.move}</Button>
        <Button onClick={remove}>{t.remove}</Button>
      </div>
    </section>
  );
}

interface DirectionProps {
  readonly direction: MarkDirection | undefined;
  readonly choose: (direction: MarkDirection | undefined) => void;
}

function DirectionField({ direction, choose }: DirectionProps) {
  const styles = useStyles();
  return (
    <Field label={t.direction}>
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={direction ?? ""}
        onChange={(_, { value }) => choose(markDirections.find((one) => one === value))}
      >
        <option value="">{t.directionNone}</option>
        {markDirections.map((one) => (
          <option key={one} value={one}>
            {capitalised(directionWords[one])}
          </option>
        ))}
      </Select>
    </Field>
  );
}
