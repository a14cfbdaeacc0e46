/** What the editor does to the marks, what can be taken back of it, and what is said of it. */
import { useState } from "react";
import { mostMarks } from "../../../src/domain/body-map.ts";
import type { BodyView } from "../../../src/domain/body-map-view.ts";
import { placeOfMark } from "../../../src/domain/body-map-words.ts";
import { texts } from "../../texts/en.ts";
import type { PlacedMark } from "./canvas.ts";
import { type DraftMark, type DraftMarks, withChangedMark, withMark, withoutMark } from "./draft.ts";
import { type History, noHistory, redone, stepped, undone } from "./history.ts";

const t = texts.bodyMap;

export type Marks = ReturnType<typeof useMarks>;

interface Given {
  readonly value: DraftMarks;
  readonly onChange: (value: DraftMarks) => void;
  readonly say: (words: string) => void;
}

export function useMarks({ value, onChange, say }: Given) {
  const [history, setHistory] = useState<History<DraftMarks>>(noHistory);
  /** The key of the mark that is told of, and of the one that is to be moved. */
  const [chosen, setChosen] = useState<number>();
  const [movingKey, setMoving] = useState<number>();
  const marks: readonly PlacedMark[] = value.marks.map((mark, i) => ({ ...mark, number: i + 1 }));
  const markOf = (key: number | undefined): PlacedMark | undefined => marks.find((mark) => mark.key === key);
  const moving = markOf(movingKey);

  const step = (next: DraftMarks, about = ""): void => {
    setHistory(stepped(history, value, about));
    onChange(next);
  };
  const back = (to: ReturnType<typeof undone<DraftMarks>>, words: string): void => {
    if (to === undefined) return;
    setHistory(to.history);
    setMoving(undefined);
    onChange(to.state);
    say(words);
  };
  /** Puts a mark there, or the one that is being moved; answers the key of what was put, undefined where none has room. */
  const put = (view: BodyView, x: number, y: number): number | undefined => {
    const words = placeOfMark({ view, x, y });
    if (moving !== undefined) {
      step(withChangedMark(value, moving.key, { view, x, y }));
      setMoving(undefined);
      say(t.moved(moving.number, words));
      return moving.key;
    }
    if (marks.length >= mostMarks) {
      say(t.full(mostMarks));
      return undefined;
    }
    const next = withMark(value, { view, x, y });
    step(next);
    say(t.put(marks.length + 1, words));
    return next.marks.at(-1)?.key;
  };
  return {
    marks,
    chosen: markOf(chosen),
    moving,
    choose: setChosen,
    put,
    drag: (key: number, x: number, y: number, drag: number) =>
      step(withChangedMark(value, key, { x, y }), `drag ${key} ${drag}`),
    change: (key: number, change: Partial<Omit<DraftMark, "key">>) =>
      step(withChangedMark(value, key, change), `${Object.keys(change).join()} ${key}`),
    remove: ({ key, number }: PlacedMark) => {
      step(withoutMark(value, key));
      say(t.removed(number));
    },
    sayNone: (noneSeen: boolean) => step({ ...value, noneSeen }),
    beginMove: (mark: PlacedMark) => {
      setMoving(mark.key);
      say(t.moving(mark.number));
    },
    leaveMove: () => {
      if (moving !== undefined) say(t.stayed(moving.number));
      setMoving(undefined);
    },
    undo: history.past.length === 0 ? undefined : () => back(undone(history, value), t.undone),
    redo: history.future.length === 0 ? undefined : () => back(redone(history, value), t.redone),
  };
}
