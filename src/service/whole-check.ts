/** A check of everything (R3.3): every row and every document of the registers, against checkpoints and what the desk accepted. */
import type { CheckOutcome } from "../contract/desk-api.ts";

import { newestOfAll } from "./newest-checkpoint.ts";
import { type Noticing, noticeFindings, withKeyOf } from "./noticing.ts";
import type { Ports } from "./ports.ts";

/** What a check of everything needs. */
export type Checking = Noticing & Pick<Ports, "evidence">;

/** Reads every register whole, and tells what is found. @throws RegisterUnavailable */
export async function checkWhole(
  ports: Checking,
  read: (rows: number) => void = () => undefined,
): Promise<Omit<CheckOutcome, "at">> {
  const { desk, evidence, log } = ports;
  const { files, filed } = await newestOfAll(ports);
  const outcome = await evidence.check(files, { accepted: (key) => desk.acceptedAs(key), filed }, read);
  const findings = outcome.findings.map((finding) => withKeyOf(ports, finding));
  await noticeFindings(ports, findings);
  log.note({ event: "register-checked", entries: outcome.entries, findings: findings.length });
  return { ...outcome, findings };
}
