/** All that is told of the work after a decision, by tale: an incident, or an arc and its step. */
import type { FileWork, TaleOfWork } from "../../work.ts";
import { angerWork, hatredFile, newPartnerFile } from "./anger.ts";
import { controlFile, controlWork } from "./control.ts";
import { exploitationFile, exploitationWork } from "./exploitation.ts";
import { homeLostWork, placementFile, putOutFile } from "./home-lost.ts";
import { homeViolenceFile, homeViolenceWork } from "./home-violence.ts";
import { despairFile, eatingFile, insideWork } from "./inside.ts";
import { singleWork } from "./singles.ts";
import { taleWork } from "./tales.ts";
import { mateCrimeFile, strangerFile, usedWork } from "./used.ts";
import { drinkingFile, youngCarerFile, youngCarerWork } from "./young-carer.ts";

export const workOf: ReadonlyMap<string, TaleOfWork> = new Map([
  ...controlWork,
  ...exploitationWork,
  ...homeViolenceWork,
  ...homeLostWork,
  ...insideWork,
  ...angerWork,
  ...usedWork,
  ...youngCarerWork,
  ...singleWork,
  ...taleWork,
]);

/** What is recorded on the files of the learners of the arcs, by arc. */
export const filesOf: ReadonlyMap<string, readonly FileWork[]> = new Map([
  ["control", controlFile],
  ["exploitation", exploitationFile],
  ["home-violence", homeViolenceFile],
  ["placement", placementFile],
  ["put-out", putOutFile],
  ["eating", eatingFile],
  ["despair", despairFile],
  ["hatred", hatredFile],
  ["new-partner", newPartnerFile],
  ["mate-crime", mateCrimeFile],
  ["stranger", strangerFile],
  ["young-carer", youngCarerFile],
  ["drinking", drinkingFile],
]);
