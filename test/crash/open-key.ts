/** Opens the key of the checkpoints in the file that is named to it, and says which it is, or why there is none. */
import { openSigningKey, SigningKeyUnusable } from "../../src/register/signing-key.ts";

try {
  process.stdout.write(`key ${openSigningKey(process.argv[2] ?? "").publicKey}\n`);
} catch (fault) {
  if (!(fault instanceof SigningKeyUnusable)) throw fault;
  process.stdout.write(`not ${fault.message}\n`);
}
