/** What verification found, in words for whoever runs it. References and ids, never a word of a record. */
import type { CheckOutcome } from "../../src/contract/desk-api.ts";
import type { EntryTampering, Finding } from "../../src/contract/tampering.ts";
import type { RegisterName } from "../../src/domain/registers.ts";

const happened: Readonly<Record<EntryTampering, string>> = {
  edited: "was edited after Lantern wrote it",
  removed: "was removed",
  inserted: "was not written by Lantern",
  reordered: "does not stand in its place any more",
  truncated: "is gone, and so is everything behind it",
  restored: "was changed, and changed back",
};

const lists: Readonly<Record<RegisterName, string>> = {
  learners: "learners' register",
  adults: "adults' register",
};

/** One finding as one line. */
export function lineOf(finding: Finding): string {
  const list = lists[finding.register];
  switch (finding.what) {
    case "document-changed":
    case "document-missing": {
      const what = finding.what === "document-missing" ? "is not in the library" : "does not have the bytes it had";
      return `${entryIn(finding.key)} (${list}): its document ${finding.document} ${what}.`;
    }
    case "root-differs":
      return `The checkpoint of the ${list} over ${count(finding.size)} entries does not fit, and no single entry can be named for it.`;
    case "signature-wrong":
      return `The checkpoint of the ${list} over ${count(finding.size)} entries is not signed by the key it names.`;
    default: {
      const { itemId, key, what } = finding;
      const row = itemId === undefined ? list : `item ${itemId} of the ${list}`;
      return `${key === undefined ? "An entry" : entryIn(key)} (${row}) ${happened[what]}.`;
    }
  }
}

/** What was read and held against what, and whether all is well. */
export function summaryOf({ entries, documents, against, findings }: Omit<CheckOutcome, "at">): string {
  const read = `${count(entries)} entries and ${count(documents)} documents read.`;
  const held = against.map(
    ({ register, size, at }) =>
      `  ${lists[register]}: ${count(size)} entries, ${at.slice(0, 10)} ${at.slice(11, 16)} UTC`,
  );
  const shown =
    held.length <= mostShown ? held : [...held.slice(0, mostShown), `  and ${held.length - mostShown} more`];
  const checkpoints = ["Held against:", ...(held.length === 0 ? ["  no checkpoint"] : shown)];
  const verdict =
    findings.length === 0
      ? "Everything is as Lantern left it."
      : `${count(findings.length)} ${findings.length === 1 ? "thing is" : "things are"} not as Lantern left it.`;
  return [read, ...checkpoints, verdict].join("\n");
}

const mostShown = 10;

/** `C-7K3M2Q, entry 3` from `concern/C-7K3M2Q#3`. */
function entryIn(key: string): string {
  const [stream = "", seq] = key.split("#");
  return `${stream.slice(stream.indexOf("/") + 1)}, entry ${seq}`;
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
