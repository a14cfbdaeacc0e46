/** Reads a file that somebody chose. It may be gone by then, or changed: a browser keeps a way to it, and no copy. */

/** The bytes in base64. Fails where the file cannot be read any more. */
export function inBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error("a file that cannot be read"));
    reader.onload = () => resolve(typeof reader.result === "string" ? afterComma(reader.result) : "");
    reader.readAsDataURL(file);
  });
}

/** The data of a `data:` address. */
function afterComma(address: string): string {
  return address.slice(address.indexOf(",") + 1);
}
