/** Where a desk lives: one store, on which servers work. */
import type { Desk } from "../../src/service/ports.ts";

/** Each `open` is a server that works on the store: one that died is one that is not used any more. */
export interface DeskHome extends AsyncDisposable {
  open(): Promise<Desk>;
}

export type NewHome = () => Promise<DeskHome>;
