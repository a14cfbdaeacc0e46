/** The forms about what is attached to a concern. Attaching itself is a page (pages/AttachDocument.tsx), because a file is no text. */
import type { ConcernCommand } from "../../src/contract/concern-commands.ts";
import { documentTexts } from "../texts/documents-en.ts";
import { dayIn, textIn, type WorkForm } from "./work-form.ts";

const t = documentTexts.paper;

/** What became of the paper of a scanned note; `of` is the entry that holds the scan of this name (R4.2b). */
export function paperForm(of: number, name: string): WorkForm<ConcernCommand> {
  return {
    name: `destroy-paper ${of}`,
    title: t.title,
    intro: t.intro(name),
    submit: t.submit,
    done: t.done,
    fields: () => [
      { name: "how", label: t.how, hint: t.howHint, required: true, is: "line" },
      { name: "who", label: t.who, required: true, is: "line" },
      { name: "on", label: t.on, required: true, is: "day" },
    ],
    command: (values) => ({
      do: "destroy-paper",
      of,
      how: textIn(values, "how"),
      who: textIn(values, "who"),
      on: dayIn(values, "on"),
    }),
  };
}
