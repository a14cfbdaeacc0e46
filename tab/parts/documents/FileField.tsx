/** Choosing one file: by the browser's own dialog, or by dropping it. What was chosen stands there by name and size. */
import { Button, Field, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Document24Regular, DocumentAdd24Regular } from "@fluentui/react-icons";
import { type DragEvent, useRef, useState } from "react";
import { documentKinds, kindsOfDocuments } from "../../../src/domain/document.ts";
import { documentTexts } from "../../texts/documents-en.ts";
import { sizeInWords } from "../../words/files.ts";
import { useHidden } from "../hidden.ts";

const t = documentTexts.attach;

const useStyles = makeStyles({
  zone: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    boxSizing: "border-box",
    minHeight: "72px",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { ...edge(tokens.colorCompoundBrandStroke), backgroundColor: tokens.colorNeutralBackground1Hover },
  wrong: { ...edge(tokens.colorStatusDangerBorder2) },
  chosen: { flex: "1 1 12rem", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

function edge(color: string) {
  return { borderTopColor: color, borderRightColor: color, borderBottomColor: color, borderLeftColor: color };
}

const accepted = documentKinds
  .flatMap((kind) => [kindsOfDocuments[kind].ending, ...kindsOfDocuments[kind].alsoEndings])
  .map((ending) => `.${ending}`)
  .join(",");

interface Props {
  readonly file: File | undefined;
  readonly problem: string | undefined;
  readonly choose: (file: File) => void;
}

export function FileField({ file, problem, choose }: Props) {
  const styles = useStyles();
  const [several, setSeveral] = useState(false);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const [first] = files ?? [];
    setSeveral((files?.length ?? 0) > 1);
    if (first !== undefined) choose(first);
  };
  const dragged = (event: DragEvent, isOver: boolean): void => {
    // Without this the browser would open what is dropped, and leave the desk.
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <Field label={t.file} hint={several ? t.oneOnly : t.allowed} required validationMessage={problem ?? null}>
      {({ id = "", "aria-labelledby": labelledBy, "aria-describedby": describedBy }) => (
        // biome-ignore lint/a11y/useSemanticElements: Field has given it its label already, and a fieldset would want a legend.
        <div
          id={id}
          role="group"
          aria-labelledby={labelledBy}
          className={mergeClasses(styles.zone, problem !== undefined && styles.wrong, over && styles.over)}
          onDragEnter={(event) => dragged(event, true)}
          onDragOver={(event) => dragged(event, true)}
          onDragLeave={(event) => dragged(event, false)}
          onDrop={(event) => {
            dragged(event, false);
            take(event.dataTransfer.files);
          }}
        >
          {over ? (
            <span>{t.letGo}</span>
          ) : (
            <Inside file={file} problem={problem} take={take} describedBy={describedBy} />
          )}
        </div>
      )}
    </Field>
  );
}

interface InsideProps extends Pick<Props, "file" | "problem"> {
  readonly take: (files: FileList | null) => void;
  readonly describedBy: string | undefined;
}

function Inside({ file, problem, take, describedBy }: InsideProps) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {file !== undefined && (
        <>
          <Document24Regular aria-hidden />
          <span className={styles.chosen}>{t.chosen(file.name, sizeInWords(file.size))}</span>
        </>
      )}
      <Button
        icon={file === undefined ? <DocumentAdd24Regular /> : null}
        aria-describedby={describedBy}
        data-wrong={problem === undefined ? undefined : true}
        onClick={() => input.current?.click()}
      >
        {file === undefined ? t.choose : t.chooseAnother}
      </Button>
      {file === undefined && <span className={styles.quiet}>{t.drop}</span>}
      <input
        ref={input}
        type="file"
        accept={accepted}
        className={hidden}
        tabIndex={-1}
        aria-hidden
        onChange={({ target }) => {
          take(target.files);
          // So that the same file can be chosen again after it was changed.
          target.value = "";
        }}
      />
    </>
  );
}
