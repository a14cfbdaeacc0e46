/** What the pages ask for, cached by TanStack Query: a page seen before is shown at once and freshened behind. */
import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ConcernCommand } from "../src/contract/concern-commands.ts";
import type { ConcernPage, RegisterPage, TriageCommand, TriagePage } from "../src/contract/desk-api.ts";
import type { DocumentUpload } from "../src/contract/document-commands.ts";
import type { FinishOwnAction, OwnActions } from "../src/contract/due.ts";
import type { LearnerFileCommand } from "../src/contract/learner-file-commands.ts";
import type { LearnerPage } from "../src/contract/learner-page.ts";
import { type SettingPage, type SettingSent, settingValues } from "../src/contract/setting-bodies.ts";
import { type Instant, instantOf } from "../src/domain/calendar.ts";
import type { ConcernReference, LearnerId } from "../src/domain/ids.ts";
import type { SettingName, Settings } from "../src/domain/settings.ts";
import { DeskFailure, type Refused } from "./desk.ts";
import { useSession } from "./session.ts";

const keys = {
  triage: ["triage"],
  concern: (reference: ConcernReference) => ["concern", reference],
  learners: ["learners"],
  learner: (id: LearnerId) => ["learner", id],
  access: (id: LearnerId) => ["access", id],
  setting: (name: SettingName) => ["setting", name],
  ownConcerns: ["own-concerns"],
  due: ["due"],
  ownActions: ["own-actions"],
  colleagues: ["colleagues"],
  duty: ["duty"],
  ownConcern: (reference: ConcernReference) => ["own-concern", reference],
  ownQuestions: ["own-questions"],
  learnersNamed: (text: string) => ["learners-named", text],
  register: ["register"],
  search: (words: string) => ["search", words],
} as const;

/** How often a check that is under way is asked how far it is. */
const checkingMs = 1_500;

/** The cache. Asks again by itself only where another try may help; pauses for no "offline" of the browser's own belief. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: mayHelp, retryDelay: (failures) => 500 * 2 ** failures },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

function mayHelp(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof DeskFailure && (error.kind === "unreachable" || error.kind === "broken");
}

/** Staff come and go too slowly to matter; and who has looked is asked for by hand, because each look is itself noted. */
const slow = ["colleagues", "access"];

/** Asks again for everything that a change on the server may touch. */
export async function freshenAll(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ predicate: ({ queryKey }) => !slow.includes(String(queryKey[0])) });
}

/** The triage page; `enabled` false for those who may not see it. */
export function useTriage(enabled = true) {
  const { desk } = useSession();
  return useQuery({ queryKey: keys.triage, queryFn: () => desk.triage(), enabled });
}

/** One concern. */
export function useConcern(reference: ConcernReference) {
  const { desk } = useSession();
  return useQuery({ queryKey: keys.concern(reference), queryFn: () => desk.concern(reference) });
}

/** Learners of whom something is recorded. */
export function useLearners() {
  const { desk } = useSession();
  return useQuery({ queryKey: keys.learners, queryFn: () => desk.learners() });
}

/** A learner, with the chronology. */
export function useLearner(learner: LearnerId) {
  const { desk } = useSession();
  return useQuery({ queryKey: keys.learner(learner), queryFn: () => desk.learner(learner) });
}

/** Records on a learner's file: gives a refusal where something must be mended. @throws DeskFailure */
export function useLearnerFile(id: LearnerId): (command: LearnerFileCommand) => Promise<Refused | undefined> {
  const { desk } = useSession();
  const client = useQueryClient();
  return async (command) => {
    const answer = await desk.recordOnFile(id, command);
    if ("refused" in answer) {
      // A refusal may be about something newer than the page shows.
      await client.invalidateQueries({ queryKey: keys.learner(id) });
      return answer;
    }
    client.setQueryData<LearnerPage>(keys.learner(id), answer);
    // Another learner may be linked by it, and a concern may rest on a review of this chronology.
    void client.invalidateQueries({
      predicate: ({ queryKey }) => ["learner", "concern"].includes(String(queryKey[0])),
    });
    return undefined;
  };
}

/** Who has looked at a learner; asked when somebody wants to know, because each look is itself noted. */
export function useAccess(id: LearnerId) {
  const { desk } = useSession();
  return useQuery({
    queryKey: keys.access(id),
    queryFn: () => desk.access(id),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A setting with its value as it is of this one. */
export interface SettingInForce<Name extends SettingName> extends Omit<SettingPage, "value"> {
  readonly value: Settings[Name];
}

/** A setting of the school. */
export function useSetting<Name extends SettingName>(name: Name) {
  const { desk } = useSession();
  return useQuery({
    queryKey: keys.setting(name),
    queryFn: () => desk.setting(name),
    select: (page): SettingInForce<Name> => ({ ...page, value: settingValues[name].parse(page.value) }),
  });
}

/** Changes a setting: gives a refusal where something must be mended. @throws DeskFailure */
export function useSaveSetting(name: SettingName): (sent: SettingSent) => Promise<Refused | undefined> {
  const { desk } = useSession();
  const client = useQueryClient();
  return async (sent) => {
    const answer = await desk.saveSetting(name, sent);
    if ("refused" in answer) {
      await client.invalidateQueries({ queryKey: keys.setting(name) });
      return answer;
    }
    client.setQueryData<SettingPage>(keys.setting(name), answer);
    await client.invalidateQueries({ queryKey: ["learner"] });
    await client.invalidateQueries({ queryKey: keys.duty });
    return undefined;
  };
}

/** What the person raised themselves. */
export function useOwnConcerns() {
  const { desk } = useSession();
  return useQuery({ queryKey: keys.ownConcerns, queryFn: () => desk.ownConcerns() });
}

/** What is overdue, and what falls due within a week. */
export function useDue() {
  const { desk } = useSession();
  return useQuery({ queryKey: keys.due, queryFn: () => desk.due() });
}

/** What the person was given to do. */
export function useOwnActions() {
  const { desk } = useSession();
  return useQuery({ queryKey: keys.ownActions, queryFn: () => desk.ownActions() });
}

/** Says what came of what one was given to do: gives a refusal where something must be mended. @throws DeskFailure */
export function useFinishOwnAction(): (command: FinishOwnAction) => Promise<Refused | undefined> {
  const { desk } = useSession();
  const client = useQueryClient();
  return async (command) => {
    const answer = await desk.finishOwnAction(command);
    if (!("refused" in answer)) {
      client.setQueryData<OwnActions>(keys.ownActions, answer);
      return undefined;
    }
    await client.invalidateQueries({ queryKey: keys.ownActions });
    return answer;
  };
}

/** Who is on duty; asked again from time to time, because it changes with the hour. */
export function useDuty() {
  const { desk } = useSession();
  return useQuery({ queryKey: keys.duty, queryFn: () => desk.duty(), refetchInterval: 5 * 60_000 });
}

/** Staff to whom an action can be given. */
export function useColleagues(enabled = true) {
  const { desk } = useSession();
  return useQuery({ queryKey: keys.colleagues, queryFn: () => desk.colleagues(), enabled, staleTime: 10 * 60_000 });
}

/** Learners whose names begin so; in memory only, and not for longer than somebody types. */
export function useLearnersNamed(text: string) {
  const { desk } = useSession();
  return useQuery({
    queryKey: keys.learnersNamed(text),
    queryFn: ({ signal }) => desk.learnersNamed(text, signal),
    enabled: text.trim() !== "",
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

/**
 * Entries that hold these words; what was found before stays until the next is there. Both are in memory only, and not for
 * longer than somebody looks.
 */
export function useSearch(words: string) {
  const { desk } = useSession();
  return useQuery({
    queryKey: keys.search(words),
    queryFn: ({ signal }) => desk.search(words, signal),
    enabled: words !== "",
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

/** How the registers stand; asked for again and again while a check is under way and somebody `watches` it. */
export function useRegister({ enabled = true, watches = false } = {}) {
  const { desk } = useSession();
  return useQuery({
    queryKey: keys.register,
    queryFn: () => desk.register(),
    enabled,
    refetchInterval: ({ state }) => (watches && state.data?.running !== undefined ? checkingMs : false),
  });
}

/** Begins a check of the registers. */
export function useCheck() {
  const { desk } = useSession();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => desk.check(),
    onSuccess: (page) => client.setQueryData<RegisterPage>(keys.register, page),
  });
}

/** Acknowledges; shown at once, and taken back where the server did not take it: `failed` then says so, with which it was. */
export function useAcknowledge(failed: (reference: ConcernReference) => void) {
  const { desk, me } = useSession();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reference: ConcernReference) => desk.acknowledge(reference),
    onMutate: (reference) => {
      const at = instantOf(Date.now());
      const before = client.getQueryData<TriagePage>(keys.triage)?.rows.find((row) => row.reference === reference);
      client.setQueryData<TriagePage>(keys.triage, (page) => page && acknowledgedIn(page, reference, me.name, at));
      return { before };
    },
    onSuccess: (page, reference) => client.setQueryData<ConcernPage>(keys.concern(reference), page),
    onError: (_, reference, shown) => {
      // By hand: asking again may fail as well, and nobody may believe meanwhile that they have it.
      const before = shown?.before;
      if (before !== undefined) client.setQueryData<TriagePage>(keys.triage, (page) => page && withRow(page, before));
      failed(reference);
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.triage }),
  });
}

function acknowledgedIn(page: TriagePage, reference: ConcernReference, by: string, at: Instant): TriagePage {
  const rows = page.rows.map((row) =>
    row.reference === reference && row.status === "recorded"
      ? { ...row, status: "read" as const, acknowledged: { by, at } }
      : row,
  );
  return { ...page, rows };
}

function withRow(page: TriagePage, row: TriagePage["rows"][number]): TriagePage {
  return { ...page, rows: page.rows.map((one) => (one.reference === row.reference ? row : one)) };
}

function decidedIn(page: TriagePage, { reference, status, threshold }: ConcernPage): TriagePage {
  const rows = page.rows.map((row) => (row.reference === reference ? { ...row, status, threshold } : row));
  return { ...page, rows };
}

/** Records a decision. `recorded` and `refused` are called also when its author has gone to another page meanwhile. */
export function useDecide(
  reference: ConcernReference,
  on: { recorded(): void; refused(refusal: Refused): void; failed(error: unknown): void },
) {
  const { desk } = useSession();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: TriageCommand) => desk.decide(reference, command),
    onSuccess: async (answer) => {
      if ("refused" in answer) {
        on.refused(answer);
        await client.invalidateQueries({ queryKey: keys.concern(reference) });
        return;
      }
      client.setQueryData<ConcernPage>(keys.concern(reference), answer);
      // The list too, at once: whoever goes back to it must not find there what they have just decided.
      client.setQueryData<TriagePage>(keys.triage, (page) => page && decidedIn(page, answer));
      on.recorded();
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.triage }),
        client.invalidateQueries({ queryKey: keys.due }),
        client.invalidateQueries({ queryKey: ["learner"] }),
      ]);
    },
    onError: on.failed,
  });
}

/** Attaches a document: gives the `seq` of its entry, or a refusal where something must be mended. @throws DeskFailure */
export function useAttach(reference: ConcernReference): (upload: DocumentUpload) => Promise<number | Refused> {
  const { desk } = useSession();
  const shown = useShown(reference);
  return async (upload) => {
    const answer = await desk.attach(reference, upload);
    return (await shown(answer)) ?? ("newest" in answer ? answer.newest : 0);
  };
}

/** Records work on a concern: gives a refusal where something must be mended. @throws DeskFailure */
export function useWork(reference: ConcernReference): (command: ConcernCommand) => Promise<Refused | undefined> {
  const { desk } = useSession();
  const shown = useShown(reference);
  return async (command) => shown(await desk.work(reference, command));
}

/** Shows a concern as it is after something was done on it, and gives the refusal where nothing was. */
function useShown(reference: ConcernReference) {
  const client = useQueryClient();
  return async (answer: ConcernPage | Refused): Promise<Refused | undefined> => {
    // A refusal may be about something newer than the page shows.
    await Promise.all([keys.triage, keys.due].map((queryKey) => client.invalidateQueries({ queryKey })));
    if ("refused" in answer) {
      await client.invalidateQueries({ queryKey: keys.concern(reference) });
      return answer;
    }
    client.setQueryData<ConcernPage>(keys.concern(reference), answer);
    return undefined;
  };
}

/** One's own concern, as far as it is one's own. */
export function useOwnConcern(reference: ConcernReference) {
  const { desk } = useSession();
  return useQuery({ queryKey: keys.ownConcern(reference), queryFn: () => desk.ownConcern(reference) });
}

/** The questions that were put to the person. */
export function useOwnQuestions() {
  const { desk } = useSession();
  return useQuery({ queryKey: keys.ownQuestions, queryFn: () => desk.ownQuestions() });
}
