/** The words of the register check (R3.3): what was done to the register behind Lantern's back, for somebody who is no expert. */
import type { RegisterName } from "../../src/domain/registers.ts";

const registers: Readonly<Record<RegisterName, { readonly name: string; readonly title: string }>> = {
  learners: { name: "learners' register", title: "Learners' register" },
  adults: { name: "adults' register", title: "Adults' register" },
};

export const registerTexts = {
  title: "Register check",
  about: "Shows whether the records in SharePoint are still as Lantern wrote them, and gives you what proves it.",
  registers,
  alarm: "Records were changed outside Lantern.",
  alarmAgo: (when: string) => `Noticed ${when}.`,
  alarmLink: "See what was noticed",
  alarmAway: "Put this away until something more is noticed",
  check: {
    title: "The last check",
    now: "Check now",
    starting: "Starting",
    running: "Checking",
    read: (entries: string) => `${entries} entries read`,
    means: "A check reads every entry and every document in SharePoint. Everybody can go on working meanwhile.",
    notStarted: "The check was not started. Try again.",
    inStep: "Everything is in step",
    findings: (n: number) =>
      n === 1
        ? "One thing is not as Lantern left it"
        : `${n.toLocaleString("en-GB")} things are not as Lantern left them`,
    unfinished: "The check could not be finished",
    unfinishedMeans: "SharePoint could not be read. That says nothing about the records. Try again later.",
    never: "No check has been made yet",
    neverMeans: "Lantern notices changes as they come. A check goes through everything.",
    entries: (n: number) => (n === 1 ? "1 entry" : `${n.toLocaleString("en-GB")} entries`),
    documents: (n: number) => (n === 1 ? "1 document" : `${n.toLocaleString("en-GB")} documents`),
    compared: (what: string, against: string) => `${what} read, and held against ${against}.`,
    readOnly: (what: string) => `${what} read. There was no checkpoint yet to hold them against.`,
    against: (n: number) => (n === 1 ? "one checkpoint" : `${n} checkpoints`),
    since: "Since",
  },
  noticed: {
    title: "What was noticed",
    none: "Nothing so far. Lantern looks at every change in SharePoint, and writes here what was not its own.",
    at: "Noticed",
    all: (n: number) => `Show all ${n.toLocaleString("en-GB")}`,
    next: "Do not repair anything in SharePoint. Lantern tells the safeguarding lead and the principal; whoever looks after Microsoft 365 has to know as well.",
    where:
      "What Lantern keeps outside SharePoint are fingerprints and not words; the words as they were recorded are in SharePoint's version history, or in its recycle bin.",
  },
  finding: {
    entry: (reference: string, seq: string) => `${reference}, entry ${seq}`,
    unnamed: (register: RegisterName) => `An entry of the ${registers[register].name}`,
    item: (id: string) => ` (item ${id})`,
    file: (digest: string) => ` (file ${digest}…)`,
    edited: (entry: string, item: string) => `${entry} was edited in SharePoint${item}.`,
    removed: (entry: string, item: string) => `${entry} was removed from SharePoint${item}.`,
    inserted: (entry: string, item: string) =>
      `${entry} was put into SharePoint by something other than Lantern${item}.`,
    reordered: (entry: string, item: string) =>
      `${entry} no longer stands in SharePoint where Lantern filed it${item}.`,
    truncated: (entry: string, item: string) => `${entry} was cut off from the end of the list in SharePoint${item}.`,
    restored: (entry: string, item: string) =>
      `${entry} was written again in SharePoint${item}. It says what it said before; only its version shows that it was touched.`,
    "document-changed": (entry: string, file: string) => `A document of ${entry} was changed in SharePoint${file}.`,
    "document-missing": (entry: string, file: string) => `A document of ${entry} is no longer in SharePoint${file}.`,
    "root-differs": (register: RegisterName, size: string) =>
      `The ${registers[register].name} does not match its checkpoint over ${size}, and no single entry could be named.`,
    "signature-wrong": (register: RegisterName, size: string) =>
      `The checkpoint of the ${registers[register].name} over ${size} is not signed by the key that it names.`,
  },
  checkpoints: {
    title: "The registers and their checkpoints",
    about:
      "A checkpoint is a short signed text that says what a register held at a moment. Keep one where nobody who looks after SharePoint can change it: then every later change can be proved. It names nobody.",
    entries: "Entries",
    newest: "Newest checkpoint",
    covers: "Covers",
    fingerprint: "Fingerprint",
    kept: "Checkpoints kept",
    none: "None yet. Lantern makes one by itself.",
    download: "Download checkpoint",
    downloadOf: (register: RegisterName) => `Download checkpoint of the ${registers[register].name}`,
    notDownloaded: "The checkpoint could not be downloaded. Try again.",
    show: "Show signed note",
    hide: "Hide signed note",
    noteOf: (register: RegisterName) => `Signed note of the ${registers[register].name}`,
    copy: "Copy",
    copied: "Copied",
    notCopied: "It could not be copied for you. It is selected now: copy it by hand.",
  },
} as const;
