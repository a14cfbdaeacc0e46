/** A member of staff as a form chooses them: one the school knows, one it does not, or nobody yet. */
import type { StaffId } from "./ids.ts";
import { type Refusal, type RefusalCode, refuse } from "./refusal.ts";

/** Somebody of the school's list of staff, with the name it has for them now. */
export interface ListedStaff {
  readonly id: StaffId;
  readonly name: string;
}

export type ChosenStaff = ListedStaff | "nobody" | "unknown";

/** Why a choice cannot stand. */
export interface ChoiceCodes {
  readonly missing: RefusalCode;
  readonly unknown: RefusalCode;
}

const anyone: ChoiceCodes = { missing: "staff-missing", unknown: "staff-unknown" };

/** The refusal of a choice that names nobody the school knows; undefined where it does. */
export function refuseChoice(field: string, chosen: ChosenStaff, codes: ChoiceCodes = anyone): Refusal | undefined {
  if (chosen === "nobody") return refuse(codes.missing, field);
  return chosen === "unknown" ? refuse(codes.unknown, field) : undefined;
}
