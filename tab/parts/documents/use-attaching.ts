/** Sending a document, and what comes of it. The draft is never changed here: what was chosen and written stays. */
import { useEffect, useRef, useState } from "react";
import type { DocumentUpload } from "../../../src/contract/document-commands.ts";
import type { Refused } from "../../desk.ts";
import {
  type DocumentDraft,
  type DocumentProblems,
  documentProblemsOf,
  missingInDraft,
  problemOfFile,
} from "../../forms/document-draft.ts";
import { inBase64 } from "../../read-file.ts";
import { documentTexts } from "../../texts/documents-en.ts";
import { useAnnounce } from "../Announcer.tsx";

const t = documentTexts.attach;

/**
 * The `seq` of the entry that holds it, or a refusal where something must be mended. Fails where nothing is known of the outcome:
 * then the same may be sent again.
 */
export type SendDocument = (upload: DocumentUpload) => Promise<number | Refused>;

/** Told once it is recorded, and whether its author is still on the page. */
export type Recorded = (seq: number, isHere: boolean) => void;

export function useAttaching(draft: DocumentDraft, send: SendDocument, recorded: Recorded) {
  const [problems, setProblems] = useState<DocumentProblems>({});
  const [sending, setSending] = useState(false);
  const busy = useRef(false);
  const announce = useAnnounce();
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const deliver = async (file: File): Promise<void> => {
    const outcome = await delivered(draft, file, send);
    busy.current = false;
    setSending(false);
    if (typeof outcome === "number") {
      announce(t.done);
      return recorded(outcome, isHere.current);
    }
    setProblems(outcome);
    // Here it is read aloud where it stands, because the focus goes there. Whoever looks elsewhere meanwhile hears of it.
    if (!isHere.current) announce(outcome.file ?? outcome.purpose ?? outcome.note ?? t.failed);
  };
  return {
    problems,
    sending,
    submit: () => {
      if (busy.current) return;
      const missing = missingInDraft(draft);
      setProblems(missing);
      if (Object.keys(missing).length > 0 || draft.file === undefined) return;
      busy.current = true;
      setSending(true);
      announce(t.sendingHint);
      void deliver(draft.file);
    },
    /** Says at once what is wrong with a file as it was chosen, and drops what was said of the one before. */
    chosen: (file: File) => {
      const wrong = problemOfFile(file);
      setProblems(({ file: _, ...others }) => (wrong === undefined ? others : { ...others, file: wrong }));
    },
  };
}

/** Which entry holds it now, or what must be mended. */
async function delivered(draft: DocumentDraft, file: File, send: SendDocument): Promise<number | DocumentProblems> {
  let content: string;
  try {
    content = await inBase64(file);
  } catch {
    return { file: t.unreadable };
  }
  const { purpose, note } = draft;
  try {
    const answer = await send({ name: file.name, purpose, note, content });
    return typeof answer === "number" ? answer : documentProblemsOf(answer);
  } catch {
    return { form: t.failed };
  }
}
