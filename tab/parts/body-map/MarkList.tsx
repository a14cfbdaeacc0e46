/** The marks of a map in words, in the order of their numbers: the same for eyes and for a screen reader (R11.1). */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Delete20Regular, Edit20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { capitalised, looksInWords, placeOfMark } from "../../../src/domain/body-map-words.ts";
import { texts } from "../../texts/en.ts";
import type { PlacedMark } from "./canvas.ts";
import { toldMark } from "./draft.ts";
import { Problem } from "./FieldWords.tsx";
import type { NumberedMark } from "./Figure.tsx";

const t = texts.bodyMap.list;

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  row: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto", gap: tokens.spacingHorizontalS },
  number: {
    ...typographyStyles.caption1Strong,
    minWidth: "22px",
    height: "22px",
    lineHeight: "20px",
    boxSizing: "border-box",
    textAlign: "center",
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandForeground1}`,
  },
  place: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  looks: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  description: {
    ...typographyStyles.body1,
    margin: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    maxWidth: "75ch",
  },
  buttons: { display: "flex" },
});

interface EditableProps {
  readonly marks: readonly PlacedMark[];
  readonly isWrong: (mark: PlacedMark) => boolean;
  readonly edit: (key: number) => void;
  readonly remove: (key: number) => void;
}

/** With buttons to change each mark, and a word where something is missing. */
export function EditableMarkList({ marks, isWrong, edit, remove }: EditableProps) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {marks.map((mark) => (
        <MarkRow
          key={mark.key}
          mark={{ ...toldMark(mark), number: mark.number }}
          problem={isWrong(mark) ? t.mend : undefined}
        >
          <Button
            appearance="subtle"
            icon={<Edit20Regular />}
            aria-label={t.edit(mark.number)}
            data-edit={mark.key}
            onClick={() => edit(mark.key)}
          />
          <Button
            appearance="subtle"
            icon={<Delete20Regular />}
            aria-label={t.remove(mark.number)}
            onClick={() => remove(mark.key)}
          />
        </MarkRow>
      ))}
    </ol>
  );
}

/** To be read only. */
export function MarkList({ marks }: { readonly marks: readonly NumberedMark[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {marks.map((mark) => (
        <MarkRow key={mark.number} mark={mark} />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly mark: NumberedMark;
  readonly problem?: string | undefined;
  readonly children?: ReactNode;
}

function MarkRow({ mark, problem, children }: RowProps) {
  const styles = useStyles();
  const looks = capitalised(looksInWords(mark));
  return (
    <li className={styles.row}>
      <span className={styles.number}>{mark.number}</span>
      <div>
        <p className={styles.place}>{placeOfMark(mark)}</p>
        <p className={styles.looks}>{looks === "" ? t.open : looks}</p>
        {mark.description !== "" && <p className={styles.description}>{mark.description}</p>}
        <Problem words={problem} />
      </div>
      {children !== undefined && <span className={styles.buttons}>{children}</span>}
    </li>
  );
}
