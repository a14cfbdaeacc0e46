/** A refusal as the server tells it. */
import type { Problem } from "../src/contract/desk-api.ts";

/** What a person can mend: codes and fields, worded by src/contract/texts. */
export type Refused = Pick<Problem, "field" | "also"> & { readonly refused: NonNullable<Problem["refused"]> };
