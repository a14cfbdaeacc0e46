/**
 * The editor of a body map (R11.1): figures on which marks are put by finger, mouse or keyboard, a panel in which each mark is
 * told of, and the list of marks in words. It holds no state of the record: what it shows is `value`.
 */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowRedo20Regular, ArrowUndo20Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useState } from "react";
import type { BodyView } from "../../../src/domain/body-map-view.ts";
import { texts } from "../../texts/en.ts";
import { phone, usePhone } from "../../use-narrow.ts";
import type { PlacedMark } from "./canvas.ts";
import type { BodyMapProblems, DraftMarks } from "./draft.ts";
import { FigureCanvas } from "./FigureCanvas.tsx";
import { hasProblem, type MarkActs, MarksTold } from "./MarksTold.tsx";
import { useEditorFocus } from "./use-editor-focus.ts";
import { type Marks, useMarks } from "./use-marks.ts";
import { ViewPicker } from "./ViewPicker.tsx";
import { groupOf, viewsIn } from "./views.ts";

const t = texts.bodyMap;

const useStyles = makeStyles({
  editor: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXL },
  left: { flex: "1 1 540px", minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  top: { display: "flex", flexWrap: "wrap", alignItems: "start", justifyContent: "space-between" },
  figures: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: tokens.spacingHorizontalL },
  // As high as its longest sentence, so that nothing moves under a finger when it changes.
  status: { ...typographyStyles.body1, margin: 0, minHeight: "40px", [phone]: { minHeight: "60px" } },
  keys: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly value: DraftMarks;
  readonly onChange: (value: DraftMarks) => void;
  /** By field, those of a mark as `marks.2.colours`. */
  readonly problems?: BodyMapProblems;
  /** Shown beside what a mark looked like: hints on how it is worded. */
  readonly hintsBeside?: ((text: string) => ReactNode) | undefined;
}

const noProblems: BodyMapProblems = {};

export function BodyMapEditor({ value, onChange, problems = noProblems, hintsBeside }: Props) {
  const styles = useStyles();
  const [status, setStatus] = useState("");
  const [view, setView] = useState<BodyView>("front");
  const [known, setKnown] = useState(problems);
  const isPhone = usePhone();
  const keysId = useId();
  const marks = useMarks({ value, onChange, say: setStatus });
  const { editor, toPanel, toFigure, toList } = useEditorFocus();
  const open = (mark: PlacedMark): void => {
    setView(mark.view);
    marks.choose(mark.key);
  };
  if (known !== problems) {
    // What is wrong with a mark stands in its panel, so that is opened: then it is there for whoever sets the focus.
    setKnown(problems);
    const wrong = marks.marks.find((mark) => hasProblem(mark, problems));
    if (wrong !== undefined) open(wrong);
  }
  const acts: MarkActs = {
    edit: (mark) => {
      open(mark);
      toPanel();
    },
    done: (mark) => {
      marks.choose(undefined);
      toFigure(mark.view);
    },
    move: (mark) => {
      setView(mark.view);
      marks.beginMove(mark);
      toFigure(mark.view);
    },
    remove: (mark) => {
      marks.remove(mark);
      toList();
    },
  };
  const put = (at: BodyView, x: number, y: number): void => {
    const key = marks.put(at, x, y);
    if (key === undefined) return;
    marks.choose(key);
    if (marks.moving === undefined) toPanel();
  };
  const seen = isPhone ? [view] : viewsIn(groupOf(view));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that act wherever in the editor the focus is.
    <div ref={editor} className={styles.editor} onKeyDown={(event) => takeBack(event, marks)}>
      <div className={styles.left}>
        <div className={styles.top}>
          <ViewPicker
            view={view}
            oneAtATime={isPhone}
            counts={(one) => marks.marks.filter((mark) => mark.view === one).length}
            show={setView}
          />
          <span>
            <Act icon={<ArrowUndo20Regular />} name={t.undo} act={marks.undo} />
            <Act icon={<ArrowRedo20Regular />} name={t.redo} act={marks.redo} />
          </span>
        </div>
        <p aria-live="polite" className={styles.status} data-status="">
          {status === "" ? t.start : status}
        </p>
        <div className={styles.figures}>
          {seen.map((one) => (
            <FigureCanvas
              key={one}
              view={one}
              marks={marks.marks.filter((mark) => mark.view === one)}
              chosen={marks.chosen?.key}
              moving={marks.moving}
              height={heightOf(one, isPhone)}
              keysId={keysId}
              put={put}
              open={(key) => marks.marks.filter((mark) => mark.key === key).forEach(acts.edit)}
              drag={marks.drag}
              leave={marks.leaveMove}
              say={setStatus}
            />
          ))}
        </div>
        <p id={keysId} className={styles.keys}>
          {t.keys}
        </p>
      </div>
      <MarksTold marks={marks} noneSeen={value.noneSeen} problems={problems} acts={acts} hintsBeside={hintsBeside} />
    </div>
  );
}

interface ActProps {
  readonly icon: ReactElement;
  readonly name: string;
  /** Undefined: there is nothing to do. */
  readonly act: (() => void) | undefined;
}

function Act({ icon, name, act }: ActProps) {
  return (
    <Button appearance="subtle" icon={icon} aria-label={name} disabledFocusable={act === undefined} onClick={act} />
  );
}

/** In pixels. Two whole figures stand side by side, four smaller ones in two rows; on a phone there is one. */
function heightOf(view: BodyView, isPhone: boolean): number {
  const isWhole = groupOf(view) === "body";
  if (isPhone) return isWhole ? 460 : 320;
  return isWhole ? 520 : 300;
}

/** Control+Z and its like, except in a text, which the browser takes back by itself. */
function takeBack(event: KeyboardEvent, { undo, redo }: Pick<Marks, "undo" | "redo">): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return;
  const key = event.key.toLowerCase();
  const act = key === "y" || (key === "z" && event.shiftKey) ? redo : key === "z" ? undo : undefined;
  if (act === undefined) return;
  event.preventDefault();
  act();
}

function isText(target: EventTarget): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox";
  return target instanceof HTMLTextAreaElement;
}
