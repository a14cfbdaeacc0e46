/** Where the focus goes within the editor when what had it has done its work. */
import { useEffect, useRef, useState } from "react";
import type { BodyView } from "../../../src/domain/body-map-view.ts";

export function useEditorFocus() {
  const editor = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly go: (editor: HTMLElement) => void }>();
  useEffect(() => {
    if (editor.current !== null) wanted?.go(editor.current);
  }, [wanted]);
  return {
    editor,
    /** To the panel of the mark that is chosen: to what is wrong in it, or to its beginning. */
    toPanel: () => setWanted({ go: (within) => focusPanel(within.querySelector<HTMLElement>("[data-mark]")) }),
    toFigure: (view: BodyView) =>
      setWanted({ go: (within) => within.querySelector<SVGElement>(`svg[data-view="${view}"]`)?.focus() }),
    toList: () => setWanted({ go: (within) => within.querySelector<HTMLElement>("[data-marks]")?.focus() }),
  };
}

function focusPanel(panel: HTMLElement | null): void {
  const target =
    firstWrongIn(panel) ?? panel?.querySelector<HTMLElement>("input:checked") ?? panel?.querySelector("input");
  target?.focus({ preventScroll: true });
  panel?.scrollIntoView({ block: "nearest" });
}

/** The first control that is wrong, or the first of a group that is. */
export function firstWrongIn(place: HTMLElement | null): HTMLElement | null {
  const wrong = place?.querySelector<HTMLElement>("[data-first], [aria-invalid=true]") ?? null;
  return wrong?.matches("[role=radiogroup], fieldset, p") ? (wrong.querySelector("input") ?? wrong) : wrong;
}
