/**
 * The file by which a malware scanner shows that it looks: harmless, and called harmful by every scanner (EICAR). It stands here
 * in two halves, so that no scanner takes this source for it.
 */
export const eicar: Uint8Array = Buffer.from(
  ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""),
  "latin1",
);
