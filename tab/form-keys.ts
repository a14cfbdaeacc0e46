/**
 * The key that each form is sent under, so that the server records it once (docs/decisions/024). It is made when a form is first
 * sent and stays its key until the server has said what became of it: a press after a lost answer is a repeat, and what is told
 * in the same form after that is a new form.
 */

export interface FormKey {
  readonly key: string;
  /** To be called when something was recorded under it. */
  readonly spent: () => void;
}

/** The keys of one tab; in memory, like the forms. */
export function formKeys(): { of(path: string, command: object): FormKey } {
  const kept = new Map<string, string>();
  return {
    of: (path, command) => {
      const form = formOf(path, command);
      const key = kept.get(form) ?? crypto.randomUUID();
      kept.set(form, key);
      const spent = (): void => {
        if (kept.get(form) === key) kept.delete(form);
      };
      return { key, spent };
    },
  };
}

/** Which form it is: where it goes, what it does, and to what. Never what was typed: that may be changed before it is sent again. */
function formOf(path: string, command: object): string {
  const { do: does, of, action, reference, number } = { ...none, ...command };
  return JSON.stringify([path, does, of, action, reference, number]);
}

const none: Readonly<Record<"do" | "of" | "action" | "reference" | "number", unknown>> = {
  do: undefined,
  of: undefined,
  action: undefined,
  reference: undefined,
  number: undefined,
};
