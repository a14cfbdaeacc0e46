/** The one dialog that may be open in a person's Teams, whoever opened it: a card's `task/fetch`, a message action, or the tab. */
import { useCallback, useRef, useState } from "react";
import { type DialogContent, messageBox, type TaskOutcome } from "../card/invoke-reply.ts";

export interface DialogSource {
  /** Sends what the dialog submitted to the bot. Absent for a dialog of the tab, which takes the result itself. */
  readonly submit?: (data: unknown) => Promise<TaskOutcome>;
  /** Told once when the dialog is gone: what it submitted, or undefined when it was dismissed. */
  readonly closed?: (result: unknown) => void;
}

export interface OpenDialog {
  readonly content: DialogContent;
  readonly source: DialogSource;
}

export interface Dialogs {
  readonly current: OpenDialog | undefined;
  show(content: DialogContent, source: DialogSource): void;
  dismiss(): void;
  /** The dialog submitted something. @throws when the bot could not answer: the dialog stays, with all that was typed. */
  submit(data: unknown): Promise<void>;
}

/** No dialog is open at first. */
export function useDialog(): Dialogs {
  const [current, setCurrent] = useState<OpenDialog>();
  const latest = useRef<OpenDialog | undefined>(undefined);

  const set = useCallback((dialog: OpenDialog | undefined) => {
    latest.current = dialog;
    setCurrent(dialog);
  }, []);
  const close = useCallback(
    (result: unknown) => {
      const { source } = latest.current ?? {};
      set(undefined);
      source?.closed?.(result);
    },
    [set],
  );
  const show = useCallback((content: DialogContent, source: DialogSource) => set({ content, source }), [set]);
  const dismiss = useCallback(() => close(undefined), [close]);
  const submit = useCallback(
    async (data: unknown) => {
      const open = latest.current;
      if (!open) return;
      if (!open.source.submit) return close(data);
      const outcome = await open.source.submit(data);
      if (outcome.kind === "error") throw new Error("The bot did not take what the dialog submitted.");
      if (outcome.kind === "dialog") return set({ ...open, content: outcome.dialog });
      close(data);
      if (outcome.kind === "message") set({ content: messageBox(open.content.title, outcome.text), source: {} });
    },
    [close, set],
  );
  return { current, show, dismiss, submit };
}
