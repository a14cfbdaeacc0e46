// Checks a proof that Lantern exported, with nothing of Lantern's: node check-proof.mjs proof.json [public key]
// docs/proof.md says what each step shows. Node 20 or newer, no package.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const same = (is, said, what) => {
  if (is !== said) throw new Error(what);
};

function check({ header, hash, index, path, checkpoint, ...more }, key = checkpoint.publicKey) {
  const { register, size, lastItemId, root, at, publicKey, note, ...other } = checkpoint;
  same(Object.keys({ ...more, ...other }).length, 0, "the proof holds something that is no part of a proof");

  // 1. The entry's header, its keys in order and without spaces (RFC 8785), has this hash.
  const names = Object.keys(header).sort();
  const text = `{${names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(header[name])}`).join(",")}}`;
  same(sha256(Buffer.from(text)).toString("hex"), hash, "the header does not have this hash");

  // 2. With the hashes of the path, the hash leads to the root of the tree (RFC 9162, section 2.1.3.2).
  same([index, size, lastItemId].every(Number.isInteger), true, "a number is none");
  same(index >= 0 && index < size, true, "there is no such place in the tree");
  let [place, last, node] = [index, size - 1, sha256(Buffer.of(0), Buffer.from(hash, "hex"))];
  for (const one of path) {
    const beside = Buffer.from(one, "hex");
    same(last > 0 && beside.length === 32 && beside.toString("hex") === one, true, "the path is not of this tree");
    if (place % 2 === 1 || place === last) {
      node = sha256(Buffer.of(1), beside, node);
      while (place % 2 === 0 && place > 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else node = sha256(Buffer.of(1), node, beside);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  same(last === 0 && node.toString("hex") === root, true, "the path does not lead to the root");

  // 3. The note says the same, line by line.
  const [, origin, signed] = /^(lantern\/[0-9a-f-]{36}\/[a-z]+)\n(?:.+\n)+\n— \1 (\S+)\n$/.exec(note) ?? [];
  const lines = [origin, size, Buffer.from(root, "hex").toString("base64"), `item ${lastItemId}`, `time ${at}`];
  same(note, `${lines.join("\n")}\n\n— ${origin} ${signed}\n`, "the note does not say what the checkpoint says");
  same(origin.split("/")[2], register, "the note is of another register");

  // 4. The note is signed by the key (C2SP signed-note): four bytes that name the key, then the Ed25519 signature.
  same(publicKey, key, "the proof names another key than yours");
  const [raw, bytes] = [Buffer.from(key, "base64"), Buffer.from(signed, "base64")];
  same(raw.toString("base64") === key && bytes.toString("base64") === signed, true, "key or signature are no base64");
  const id = sha256(Buffer.from(`${origin}\n`), Buffer.of(1), raw).subarray(0, 4);
  same(id.equals(bytes.subarray(0, 4)), true, "the note is signed by another key");
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]);
  const opened = createPublicKey({ key: spki, format: "der", type: "spki" });
  const message = Buffer.from(`${lines.join("\n")}\n`);
  same(verify(null, message, opened, bytes.subarray(4)), true, "the signature is wrong");
  return `yes: entry ${header.seq} of ${header.stream}, recorded ${header.recordedAt}, stood in the register on ${at}\nsigned by ${key}`;
}

try {
  process.stdout.write(`${check(JSON.parse(readFileSync(process.argv[2], "utf8")), process.argv[3])}\n`);
} catch (fault) {
  process.stdout.write(`no: ${fault.message}\n`);
  process.exitCode = 1;
}
