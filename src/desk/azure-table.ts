/**
 * The table of a desk in Azure Table Storage, or in Azurite, which speaks like it. The only file that knows the service's
 * client. What of its answers is no value of `table.ts` becomes `DeskUnavailable`, stripped of the request it was the answer
 * to: that holds records.
 */
import {
  RestError,
  TableClient,
  type TableEntityResult,
  type TableServiceClientOptions,
  TableTransaction,
} from "@azure/data-tables";
import { z } from "zod";
import { DeskUnavailable } from "./desk-unavailable.ts";
import type { Row, Step, Table, Values, Written } from "./table.ts";

/** Where the table is: a storage account by a connection string, or by its address and tokens of the app itself. */
export type TablesAt =
  | { readonly connection: string }
  /** `token` gives one for the scope `https://storage.azure.com/.default`, good for some minutes. */
  | { readonly url: string; readonly token: () => Promise<string> };

/** How long one request may take, with its repeats. Milliseconds. */
const usualDeadline = 10_000;

/** Repeats by the client, for what passes: a reset connection, a busy server. Short, because people wait for their receipt. */
const retryOptions = { maxRetries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 1_000 };

export interface TableOptions {
  /** The table is not made. */
  readonly mustExist?: boolean;
  /** For one request with its repeats. Milliseconds. */
  readonly deadline?: number;
  /** How requests leave; the client's own way when not given. */
  readonly httpClient?: TableServiceClientOptions["httpClient"];
}

/**
 * Opens the table of this name, and makes it if it is not there.
 *
 * @throws DeskUnavailable
 */
export async function openAzureTable(
  at: TablesAt,
  name: string,
  { mustExist = false, deadline = usualDeadline, httpClient }: TableOptions = {},
): Promise<Table> {
  const client = clientFor(at, name, httpClient === undefined ? { retryOptions } : { retryOptions, httpClient });
  const service = { client, deadline };
  await asked(service, "opening", (inTime) => (mustExist ? probe(client, inTime) : client.createTable(inTime)));
  return tableOf(service);
}

function clientFor(at: TablesAt, name: string, options: TableServiceClientOptions): TableClient {
  // Plain http is for this machine only; the configuration sees to that.
  if ("connection" in at)
    return TableClient.fromConnectionString(at.connection, name, { ...options, allowInsecureConnection: true });
  // Whoever gives the tokens keeps them; a client that kept them too would go on with one that is over.
  const credential = { getToken: async () => ({ token: await at.token(), expiresOnTimestamp: 0 }) };
  return new TableClient(at.url, name, credential, options);
}

interface Service {
  readonly client: TableClient;
  readonly deadline: number;
}

/** What each request is given, so that it ends in time. */
interface InTime {
  readonly abortSignal: AbortSignal;
}

async function probe(client: TableClient, inTime: InTime): Promise<void> {
  const pages = client.listEntities({ ...inTime, queryOptions: { select: ["rowKey"] } }).byPage({ maxPageSize: 1 });
  await pages.next().catch((fault: unknown) => {
    if (codeOf(fault) === "TableNotFound") throw new DeskUnavailable("opening", faultOf(fault), "missing");
    throw fault;
  });
}

function tableOf(service: Service): Table {
  const { client } = service;
  return {
    async get(partition, row) {
      const get = (inTime: InTime) => client.getEntity(partition, row, inTime);
      const found = await asked(service, "reading", get, ["ResourceNotFound"]);
      return found === "conflict" ? undefined : rowOf(found);
    },
    async *query(partition, { from, before }, only, maxPageSize) {
      const filter = `PartitionKey eq '${partition}' and RowKey ge '${from}' and RowKey lt '${before}'`;
      const select = only === undefined ? {} : { select: ["rowKey", ...only] };
      // The deadline is for a page, not for all of them: each is a request of its own, made when it is wanted.
      let continuationToken: string | undefined;
      do {
        const size = maxPageSize === undefined ? {} : { maxPageSize };
        const token = continuationToken === undefined ? size : { ...size, continuationToken };
        const queryOptions = { filter, ...select };
        const page = await asked(service, "reading", (inTime) =>
          client
            .listEntities({ ...inTime, queryOptions })
            .byPage(token)
            .next(),
        );
        if (page === "conflict" || page.done === true) return;
        for (const entity of page.value) yield rowOf(entity);
        ({ continuationToken } = page.value);
      } while (continuationToken !== undefined);
    },
    write(partition, steps) {
      const transaction = new TableTransaction();
      for (const step of steps) add(transaction, partition, step);
      return written(service, (inTime) => client.submitTransaction(transaction.actions, inTime));
    },
    removeUnchanged(partition, { row, etag }) {
      return written(service, (inTime) => client.deleteEntity(partition, row, { ...inTime, etag }));
    },
  };
}

/** What the service says where a row is not as a write expects it. */
const conflicts = ["EntityAlreadyExists", "UpdateConditionNotSatisfied", "ResourceNotFound"];

async function written(service: Service, write: (inTime: InTime) => Promise<unknown>): Promise<Written> {
  return (await asked(service, "writing", write, conflicts)) === "conflict" ? "conflict" : "written";
}

/** Asks the service. `conflict`: it answered with one of the codes that are expected. @throws DeskUnavailable */
async function asked<T>(
  { deadline }: Service,
  during: "opening" | "reading" | "writing",
  ask: (inTime: InTime) => Promise<T>,
  expected: readonly string[] = [],
): Promise<T | "conflict"> {
  const abortSignal = AbortSignal.timeout(deadline);
  // Whoever gives the tokens does not hear of the deadline, and must not hold anybody up either.
  const { promise: late, reject } = Promise.withResolvers<never>();
  abortSignal.addEventListener("abort", () => reject(new Error("late")));
  try {
    const answer = (async () => ask({ abortSignal }))();
    return await Promise.race([answer, late]);
  } catch (fault) {
    if (fault instanceof DeskUnavailable) throw fault;
    if (expected.includes(codeOf(fault))) return "conflict";
    throw new DeskUnavailable(during, faultOf(fault));
  }
}

/** The code of an answer: of one to a single request the client puts it into details, of one to several it does not. */
function codeOf(fault: unknown): string {
  if (!(fault instanceof RestError)) return "";
  const code = detailed.safeParse(fault.details).data?.odataError.code ?? fault.code ?? "";
  return /^\w{0,60}$/.test(code) ? code : "";
}

const detailed = z.object({ odataError: z.object({ code: z.string() }) });

/** What may be known of a fault: its status and code. The message may quote the request, and with it a record. */
function faultOf(fault: unknown): Error {
  if (fault instanceof RestError)
    return new Error(`storage answered ${fault.statusCode ?? "nothing"} ${codeOf(fault)}`);
  return new Error(fault instanceof Error ? fault.name : "storage failed");
}

function add(transaction: TableTransaction, partition: string, step: Step): void {
  if (step.do === "remove") {
    transaction.deleteEntity(partition, step.row);
    return;
  }
  const entity = { partitionKey: partition, rowKey: step.row, ...propertiesOf(step.values) };
  if (step.do === "replace") transaction.updateEntity(entity, "Replace", { etag: step.etag });
  else if (step.do === "put") transaction.upsertEntity(entity, "Replace");
  else transaction.createEntity(entity);
}

/** A property holds 32 Ki characters of UTF-16; what is longer lies in several, `text`, `text_1`, `text_2`. */
const longest = 32_000;

function propertiesOf(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" && value.length > longest
        ? pieces(value).map((piece, i) => [i === 0 ? name : `${name}_${i}`, piece])
        : [[name, value]],
    ),
  );
}

/** Pieces that part no surrogate pair: half of one cannot travel. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length; ) {
    const next = text.codePointAt(from + longest - 1) ?? 0;
    const end = from + longest - (next > 0xffff ? 1 : 0);
    found.push(text.slice(from, end));
    from = end;
  }
  return found;
}

function rowOf({ partitionKey: _, rowKey, etag, timestamp: __, ...properties }: TableEntityResult<object>): Row {
  const values: Record<string, Value> = {};
  const read = Object.entries(properties).flatMap(([property, value]: [string, unknown]) => {
    const [name = property, piece = "0"] = property.split("_");
    return isValue(value) && !name.includes(".") ? [{ name, piece: Number(piece), value }] : [];
  });
  for (const { name, piece, value } of read.toSorted((a, b) => a.piece - b.piece))
    values[name] = piece === 0 ? value : `${values[name]}${value}`;
  return { row: rowKey ?? "", etag, values };
}

type Value = Values[string];

/** Of a value that was asked for and is not there, the service says `null`. */
function isValue(value: unknown): value is Value {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
