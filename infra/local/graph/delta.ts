/**
 * The delta feed of a list. Every write to a list has a number, and the feed runs in that order, each item at its latest write: an item
 * changed while a client pages appears once more at the end, as the service allows.
 */
import { z } from "zod";
import { type Call, ok, param, type Reply } from "./call.ts";
import { type Change, troubled } from "./delta-trouble.ts";
import { GraphFault, invalidRequest } from "./fault.ts";
import { deletedJson, itemShower } from "./item-json.ts";
import type { StoredList } from "./list-store.ts";
import { fieldsExpansion, linkTo, pageSizeOf, sealed, selectOf, unsealed } from "./query.ts";
import type { StoredItem } from "./stored-item.ts";
import { listOf, type World } from "./world.ts";

const pages = { standard: 200, most: 5_000 };
const malformed = "Provided sync token is malformed";

const tokenSchema = z.object({
  epoch: z.int(),
  list: z.string(),
  /** The feed goes on after this write. */
  after: z.int(),
  /** Deletions before this write are not told: the client never saw those items. */
  since: z.int(),
  /** Items that an earlier page kept back, because a fault reorders the feed. */
  kept: z.array(z.int()).optional(),
});
type Token = z.infer<typeof tokenSchema>;

/** One page of the feed. @throws GraphFault 410 with a Location to start again, when the token has expired. */
export function deltaReply(world: World, call: Call): Reply {
  const list = listOf(world, param(call, "site"), param(call, "list"));
  const context = `${call.base}/$metadata#Collection(listItem)`;
  const token = tokenOf(world, call, list);
  if (token.after === Number.MAX_SAFE_INTEGER) {
    const latest = { ...token, after: list.items.change, since: list.items.change };
    return ok({ "@odata.context": context, "@odata.deltaLink": linkTo(call, { token: sealed(latest) }), value: [] });
  }
  const size = pageSizeOf(call, pages);
  const show = itemShower(world.site, list, fieldsExpansion(call), selectOf(call));
  const changes = changesAfter(world, list, show, token, size + 1);
  const page = changes.slice(0, size);
  const complete = changes.length <= size;
  const after = complete ? list.items.change : (page.at(-1)?.change ?? token.after);
  const told = troubled(world.faults.delta(call.path), { list, show, token, page, complete });
  const since = complete ? after : token.since;
  const { kept: _, ...rest } = token;
  const next = { ...rest, after, since, ...(told.kept.length === 0 ? {} : { kept: told.kept }) };
  return ok({
    "@odata.context": context,
    [complete ? "@odata.deltaLink" : "@odata.nextLink"]: linkTo(call, { token: sealed(next) }),
    value: told.bodies,
  });
}

function changesAfter(
  world: World,
  list: StoredList,
  show: (item: StoredItem) => object,
  token: Token,
  limit: number,
): readonly Change[] {
  const live = list.items.select("change > ?", "change", limit, [token.after]);
  const gone = list.items.tombstones(Math.max(token.after, token.since), limit);
  const shown = (item: StoredItem): Change => ({ id: item.id, change: item.change, body: () => show(item) });
  if (gone.length === 0) return live.map(shown);
  const changes = [
    ...live.map(shown),
    ...gone.map(({ id, change }) => ({ id, change, body: () => deletedJson(world.site, list, id) })),
  ];
  return changes.sort((one, other) => one.change - other.change).slice(0, limit);
}

function tokenOf(world: World, call: Call, list: StoredList): Token {
  const text = call.query.get("token");
  const fresh = { epoch: world.deltaEpoch(), list: list.id, after: 0, since: list.items.change };
  if (text === undefined || text === "") return fresh;
  if (text === "latest") return { ...fresh, after: Number.MAX_SAFE_INTEGER };
  const parsed = tokenSchema.safeParse(unsealed(text, malformed));
  if (!parsed.success || parsed.data.list !== list.id) throw invalidRequest(malformed);
  if (parsed.data.epoch === fresh.epoch && !world.faults.expires(call.path)) return parsed.data;
  throw new GraphFault(
    410,
    "resyncChangesApplyDifferences",
    "The delta token is too old; the list has to be enumerated again.",
    {
      headers: { Location: linkTo(call, { token: sealed(fresh) }) },
    },
  );
}
