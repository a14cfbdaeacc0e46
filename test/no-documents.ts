/** The ports of documents where a test has none: what a file is can be asked, and no library is there. */
import { contentOf } from "../src/documents/content.ts";
import { type Ports, RegisterUnavailable } from "../src/service/ports.ts";

async function notHere(): Promise<never> {
  throw new RegisterUnavailable(0);
}

export const noDocuments: Pick<Ports, "documents" | "scanner"> = {
  documents: { contentOf, keep: notHere, bytes: notHere },
  scanner: { scan: async () => "not-configured" },
};
