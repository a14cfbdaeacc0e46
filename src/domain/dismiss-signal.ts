/** Setting aside a signal that somebody has looked at (R9.1), with the reason. It comes back when there is more behind it. */
import { isRepeated, type LearnerFile, type OnFile } from "./learner-file.ts";
import type { SignalDismissed } from "./learner-file-entries.ts";
import { type Outcome, refuse, refuseAll } from "./refusal.ts";
import type { Signal } from "./signal.ts";
import { needed } from "./told-text.ts";

interface Dismissal {
  /** The signal's id, and what was behind it when it was looked at. */
  readonly signal: string;
  readonly fingerprint: string;
  readonly reason: string;
}

/** The dismissal as an entry. `open`: the signals that show now; with more behind it than was seen, it is another one. */
export function dismissSignal(
  file: LearnerFile,
  { signal, fingerprint, reason }: Dismissal,
  open: readonly Pick<Signal, "id" | "fingerprint">[],
  { subject, stamp }: OnFile,
): Outcome<SignalDismissed> {
  const refusal = refuseAll(needed("reason", reason, "why-missing"));
  if (refusal !== undefined) return refusal;
  const data = { signal, fingerprint, reason };
  const entry: SignalDismissed = { kind: "signal.dismissed", ...stamp, subjects: [subject], data };
  if (isRepeated(file, entry)) return [];
  const shows = open.some((one) => one.id === signal && one.fingerprint === fingerprint);
  return shows ? [entry] : refuse("signal-changed");
}
