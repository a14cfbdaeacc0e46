/** The kinds of a concern, of which several may apply (R4.2). */
import { Checkbox, Label, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircle12Filled } from "@fluentui/react-icons";
import { useId } from "react";
import { type Category, categories } from "../../../src/domain/concern-entries.ts";
import { texts } from "../../texts/en.ts";
import { raiseTexts as t } from "../../texts/raise-en.ts";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0 },
  kinds: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(220px, 100%), 1fr))",
    columnGap: tokens.spacingHorizontalM,
  },
  problem: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorStatusDangerForeground1,
  },
});

interface Props {
  readonly chosen: readonly Category[];
  readonly problem: string | undefined;
  readonly choose: (kind: Category, chosen: boolean) => void;
}

/** A group with its own label: inside a Field each box would be marked as required by itself. */
export function KindChoice({ chosen, problem, choose }: Props) {
  const styles = useStyles();
  const message = useId();
  return (
    <fieldset
      className={styles.group}
      aria-invalid={problem !== undefined}
      aria-describedby={problem === undefined ? undefined : message}
    >
      <legend className={styles.legend}>
        <Label required>{t.kinds}</Label>
      </legend>
      <div className={styles.kinds}>
        {categories.map((kind) => (
          <Checkbox
            key={kind}
            label={texts.categories[kind]}
            checked={chosen.includes(kind)}
            onChange={(_, { checked }) => choose(kind, checked === true)}
          />
        ))}
      </div>
      {problem !== undefined && (
        <p id={message} className={styles.problem}>
          <ErrorCircle12Filled aria-hidden />
          {problem}
        </p>
      )}
    </fieldset>
  );
}
