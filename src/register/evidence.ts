/** Tamper evidence as the use cases have it: checkpoints, checks and proofs (R3.3), over the register in SharePoint. */
import type { Graph } from "../graph/client.ts";
import { orUnavailable } from "../graph/fault.ts";
import type { Evidence } from "../service/ports.ts";
import { checkRegisters } from "./check.ts";
import { type CheckpointingOptions, openCheckpointing } from "./checkpointing.ts";
import { proofOf } from "./inclusion-proof.ts";
import { type PlacesOptions, placesOf } from "./places.ts";

export interface EvidenceOptions extends CheckpointingOptions, PlacesOptions {
  readonly graph: Graph;
}

/** The evidence of a site. Asks nothing of Graph until a check begins, and then behind everybody else. */
export function openEvidence({ graph, siteId, listIds, signingKey, tenantId, breathe }: EvidenceOptions): Evidence {
  const quiet = graph.as("background");
  const reading = { graph: quiet, places: placesOf({ graph: quiet, siteId, listIds }), breathe };
  return {
    checkpointOf: openCheckpointing({ tenantId, signingKey, breathe }),
    check: (against, known, read) => orUnavailable(() => checkRegisters(reading, { tenantId, against, known, read })),
    proofOf: (file, entry) => proofOf(file, entry, breathe),
  };
}
