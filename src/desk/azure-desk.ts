/** The desk in Azure Table Storage. */
import type { Desk } from "../service/ports.ts";
import { openAzureTable, type TablesAt } from "./azure-table.ts";
import { deskOnTable } from "./tables.ts";

/** What the app's own tokens are for, where it signs in to the account as itself. */
export const storageResource = "https://storage.azure.com";

/** How the table is called where nobody says otherwise. */
const usualName = "Lantern";

/**
 * The desk in this storage account, for as many servers as open it. Its table is made if it is not there, unless it `mustExist`.
 * Its methods throw `DeskUnavailable`; what was to be written may have been written then, and may be written again.
 *
 * @throws DeskUnavailable when the account cannot be reached, or the table is missing where it must exist
 */
export async function openTablesDesk(
  at: TablesAt,
  { table = usualName, mustExist = false }: { readonly table?: string; readonly mustExist?: boolean } = {},
): Promise<Desk & AsyncDisposable> {
  const desk = deskOnTable(await openAzureTable(at, table, { mustExist }));
  // Nothing is open between two requests but idle connections, which end with the process.
  return { ...desk, [Symbol.asyncDispose]: async () => undefined };
}
