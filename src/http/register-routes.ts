/** The routes of the register check and of the search: checkpoints, findings, proofs, words in records. */
import { checkpointFile, inclusionProof } from "../contract/checkpoints.ts";
import { registerPage, searchCommand, searchPage } from "../contract/desk-api.ts";
import { isConcernReference } from "../domain/ids.ts";
import { registers } from "../domain/registers.ts";
import { beginCheck, type Checks, downloadCheckpoint, exportProof, seeRegister } from "../service/check-register.ts";
import { isAllowed } from "../service/permission.ts";
import type { Ports } from "../service/ports.ts";
import { searchRecords } from "../service/search.ts";
import { type DeskRoute, taking } from "./desk-route.ts";

/** These routes; `checks` holds the check that is under way on this server. */
export function registerRoutes(ports: Ports, checks: Checks): readonly DeskRoute[] {
  return [
    taking({
      path: "/api/search",
      summary: "Words in the records that one may open",
      body: searchCommand,
      reply: searchPage,
      asks: ({ actor }) => isAllowed(ports, actor, { verb: "search-records", thing: undefined, name: "" }),
      answer: ({ actor }, { q }) => searchRecords(ports, actor, q),
    }),
    {
      method: "get",
      path: "/api/register",
      summary: "Whether the registers are as Lantern left them",
      reply: registerPage,
      answer: ({ actor }) => seeRegister(ports, checks, actor),
    },
    {
      method: "post",
      path: "/api/register/check",
      summary: "Begin a check of the registers",
      reply: registerPage,
      answer: ({ actor }) => beginCheck(ports, checks, actor),
    },
    {
      method: "get",
      path: "/api/register/{register}/checkpoint",
      summary: "The newest checkpoint of a register, with its leaves",
      reply: checkpointFile,
      answer: async ({ actor, params }) => {
        const register = registers.find((name) => name === params.register);
        return register === undefined ? "not-there" : downloadCheckpoint(ports, actor, register);
      },
    },
    {
      method: "get",
      path: "/api/concerns/{reference}/entries/{seq}/proof",
      summary: "Proof that an entry stands in the register as it was recorded",
      reply: inclusionProof,
      answer: async ({ actor, params }) => {
        const { reference = "", seq = "" } = params;
        if (!isConcernReference(reference) || !/^[1-9]\d{0,5}$/.test(seq)) return "not-there";
        return exportProof(ports, actor, { reference, seq: Number(seq) });
      },
    },
  ];
}
