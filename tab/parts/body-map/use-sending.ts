/** Sending a body map, and what comes of it. A draft is never changed here: what was written stays. */
import { useRef, useState } from "react";
import type { BodyMapCommand } from "../../../src/contract/body-map.ts";
import type { Refused } from "../../desk.ts";
import { texts } from "../../texts/en.ts";
import { useAnnounce } from "../Announcer.tsx";
import { type BodyMapDraft, type BodyMapProblems, bodyMapProblemsOf, readBodyMapDraft } from "./draft.ts";

/** Fails where nothing is known of the outcome: then the same may be sent again. */
export type SendBodyMap = (command: BodyMapCommand) => Promise<"recorded" | Refused>;

const none: BodyMapProblems = {};

export function useSending(draft: BodyMapDraft, send: SendBodyMap, recorded: () => void) {
  const [problems, setProblems] = useState(none);
  const [sending, setSending] = useState(false);
  const busy = useRef(false);
  const announce = useAnnounce();
  const deliver = async (command: BodyMapCommand): Promise<void> => {
    try {
      const answer = await send(command);
      if (answer !== "recorded") return setProblems(bodyMapProblemsOf(answer));
      announce(texts.bodyMap.form.done);
      recorded();
    } catch {
      setProblems({ form: texts.bodyMap.form.failed });
    } finally {
      busy.current = false;
      setSending(false);
    }
  };
  return {
    problems,
    sending,
    submit: () => {
      if (busy.current) return;
      const read = readBodyMapDraft(draft);
      setProblems("problems" in read ? read.problems : none);
      if ("problems" in read) return;
      busy.current = true;
      setSending(true);
      void deliver(read.command);
    },
    /** Drops what was said of the marks. */
    forgetMarks: () =>
      setProblems((before) =>
        Object.fromEntries(Object.entries(before).filter(([field]) => !field.startsWith("marks"))),
      ),
  };
}
