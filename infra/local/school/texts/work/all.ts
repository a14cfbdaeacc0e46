/** All that is told of the work after a decision, by tale: an incident, or an arc and its step. */
import type { FileWork, TaleOfWork } from "../../work.ts";

export const workOf: ReadonlyMap<string, TaleOfWork> = new Map<string, TaleOfWork>([]);

/** What is recorded on the files of the learners of the arcs, by arc. */
export const filesOf: ReadonlyMap<string, readonly FileWork[]> = new Map<string, readonly FileWork[]>([]);
