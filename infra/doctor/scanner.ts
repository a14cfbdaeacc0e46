/** The malware scanner: whether there is one, and whether it finds the file that every scanner finds. Nothing of the school's is sent. */
import { eicar } from "../../src/documents/eicar.ts";
import type { Scanned, Scanner } from "../../src/service/ports.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";

/** What the scanner says of a file that is harmful by agreement, and of one that is not. */
export interface ScannerSeen {
  readonly ofHarmful: Scanned;
  readonly ofClean: Scanned;
}

/** Asks the scanner twice. */
export async function readScanner({ scan }: Scanner): Promise<ScannerSeen> {
  return { ofHarmful: await scan(eicar), ofClean: await scan(Buffer.from("Nothing in here.")) };
}

/** That a scanner looks at what is attached. A school may do without: then each document is recorded as not scanned. */
export function checkScanner({ ofHarmful, ofClean }: ScannerSeen): Check {
  const why =
    "letters and reports come from outside; what is harmful in one would lie in the record and be opened from it.";
  if (ofHarmful === "not-configured")
    return cannotTell("malware-scanner", "No malware scanner is configured: documents are recorded as not scanned.", {
      why,
      todo: "install ClamAV on the server and set MALWARE_SCANNER, or decide that what SharePoint scans by itself is enough for you.",
    });
  if (ofHarmful === "unavailable" || ofClean === "unavailable")
    return notOk("malware-scanner", "The malware scanner does not answer: no document can be attached.", {
      why: "what cannot be scanned is not kept.",
      todo: "does clamd run, has it read its signatures, and may this account use its socket? Is MALWARE_SCANNER where it listens?",
    });
  if (ofHarmful !== "infected")
    return notOk(
      "malware-scanner",
      "The malware scanner does not find the test file that every scanner finds (EICAR).",
      {
        why,
        todo: "has it signatures? Look at freshclam's log.",
      },
    );
  if (ofClean !== "clean")
    return notOk("malware-scanner", "The malware scanner finds something in a file that holds nothing.", {
      why: "no document could be attached.",
      todo: "look at its own signatures and its log.",
    });
  return ok("malware-scanner", "The malware scanner answers, and finds the test file that every scanner finds.");
}
