/** A note written by hand on ruled paper, as a scanner makes a PDF of it: one page, lines and words, nothing that runs. */

/** Points, from the lower left corner of an A4 page. */
const page = { width: 595, height: 842, left: 72, right: 540, top: 760, line: 26 } as const;

/** The bytes of the scan. A line that is longer than the paper is broken between words. */
export function scanOf(lines: readonly string[]): Uint8Array {
  const written = lines.flatMap((line) => broken(line, 62));
  const rules = Array.from({ length: 26 }, (_, i) => {
    const y = page.top - 6 - i * page.line;
    return `${page.left - 10} ${y} m ${page.right} ${y} l S`;
  });
  const words = written.map((line, i) => {
    // No hand keeps to the line or to the margin.
    const [x, y] = [page.left + ((i * 7) % 5), page.top - i * page.line + ((i * 3) % 4) - 1];
    return `1 0 0.18 1 ${x} ${y} Tm (${escaped(line)}) Tj`;
  });
  const drawn = ["0.8 w 0.72 0.8 0.9 RG", ...rules, "BT /F1 15 Tf 0.12 0.16 0.4 rg", ...words, "ET"].join("\n");
  return documentOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding >>",
    `<< /Length ${Buffer.byteLength(drawn, "latin1")} >>\nstream\n${drawn}\nendstream`,
  ]);
}

/** The objects with a table of where each begins. */
function documentOf(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const place = Buffer.byteLength(text, "latin1");
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = Buffer.byteLength(text, "latin1");
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  text += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, "latin1"));
}

function broken(line: string, longest: number): readonly string[] {
  const lines: string[] = [];
  let rest = "";
  for (const word of line.split(" ")) {
    if (rest !== "" && rest.length + word.length >= longest) {
      lines.push(rest);
      rest = word;
    } else rest = rest === "" ? word : `${rest} ${word}`;
  }
  return [...lines, rest];
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}
