import type { Ports, RegisterPage } from "./ports.ts";
export type Noticing = Pick<Ports, "desk" | "view" | "log" | "clock" | "rounds">;
export async function findingsIn(_p: Noticing, _r: string, page: RegisterPage) { return page.suspicious; }
export async function noticeFindings(p: Noticing, f: readonly unknown[]) { if (f.length>0) console.log("FINDINGS", JSON.stringify(f)); }
