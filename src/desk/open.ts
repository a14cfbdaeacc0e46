/** The desk where the configuration says: in a file of this machine, or in Azure Table Storage, where servers share it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DeskPlace } from "../config.ts";
import type { Desk } from "../service/ports.ts";
import { openAzureTable } from "./azure-table.ts";
import { openDesk } from "./sqlite.ts";
import { deskOnTable } from "./tables.ts";

/** The name of the table in the storage account. */
const table = "lantern";

export interface DeskOptions {
  readonly place: DeskPlace;
  /** The data folder. */
  readonly folder: string;
  /** A token for `https://storage.azure.com`, for a storage account that is named by its address. */
  readonly storageToken: () => Promise<string>;
  /** The desk is not made: who only looks must not leave an empty one behind. */
  readonly mustExist?: boolean;
}

/** Opens it, and makes it unless it must be there. @throws DeskUnavailable */
export async function openDeskAt({
  place,
  folder,
  storageToken,
  mustExist = false,
}: DeskOptions): Promise<Desk & AsyncDisposable> {
  if (place.kind === "folder") {
    // The view is made after the desk: where it lies and the desk does not, the desk was there and is lost.
    const used = existsSync(join(folder, "view.sqlite"));
    // A folder is one server's (`sole-use.ts`); who only looks takes nothing from it.
    return openDesk(join(folder, "desk.sqlite"), { mustExist: mustExist || used, alone: !mustExist });
  }
  const at = "connection" in place ? { connection: place.connection } : { url: place.url, token: storageToken };
  const desk = deskOnTable(await openAzureTable(at, table, { mustExist }));
  return { ...desk, [Symbol.asyncDispose]: async () => undefined };
}
