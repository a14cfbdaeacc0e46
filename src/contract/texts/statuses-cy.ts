/** How far a concern has come, as its reporter reads it in chat (R4.4). Welsh. */
import type { ConcernStatus } from "../../domain/concern.ts";

export const statusesInWelsh: Readonly<Record<ConcernStatus, string>> = {
  recorded: "Wedi’i gofnodi",
  read: "Wedi’i ddarllen gan y tîm diogelu",
  reviewed: "Wedi’i adolygu",
  closed: "Wedi’i adolygu a’i gau",
};
