/** Hands a file to the browser, which keeps it where it keeps what is downloaded. */

/** How long the browser may take to begin. Milliseconds. */
const beginMs = 60_000;

/** Saves bytes under a name. Whether and where, the browser decides and does not tell. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), beginMs);
}
