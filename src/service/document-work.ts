/** The work on what is attached to a concern: allowing a photograph, saying what became of a paper (R4.2b, R11.2). */
import { authorisePhotograph } from "../domain/authorise-photograph.ts";
import { destroyPaper } from "../domain/destroy-paper.ts";
import type { Rules } from "./concern-work.ts";

export const documentRules: Rules<"authorise-photograph" | "destroy-paper"> = {
  "authorise-photograph": ({ concern, stamp }, { reason }) => authorisePhotograph(concern, reason, stamp),
  "destroy-paper": ({ concern, stamp, zone }, { of, how, who, on }) =>
    destroyPaper(concern, { of, how, who, on }, stamp, zone),
};
