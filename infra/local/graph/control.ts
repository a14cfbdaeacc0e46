/** What a test, a bench or the Local world may do to the stand-in in process: bad luck, the administrator's hand, looking on. */
import type { Permission } from "@microsoft/microsoft-graph-types";
import { setMeta } from "./database.ts";
import type { Directory } from "./directory-store.ts";
import type { FaultSpec } from "./fault-spec.ts";
import type { StandingFault } from "./faults.ts";
import { storedFields } from "./field-values.ts";
import type { Failure, RequestMatch } from "./interference.ts";
import { type LibraryHand, libraryHand } from "./library-hand.ts";
import type { StoredList } from "./list-store.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { StandIn } from "./stand-in.ts";
import type { World } from "./world.ts";

export interface FaultControl {
  /** @throws Error when a fault of that id stands already */
  readonly add: (fault: FaultSpec) => StandingFault;
  readonly all: () => readonly StandingFault[];
  /** False when there is none of that id. */
  readonly remove: (id: string) => boolean;
  readonly clear: () => void;
}

/** For tests and the Local world, in process. Only `faults` is reachable over HTTP too, at `/control/faults`. */
export interface GraphControl {
  /** Replaces the whole directory; kept in the file. */
  readonly directory: (directory: Directory) => void;
  /** Breaks open connections and refuses new ones until `comeBack`, which takes the same port. */
  readonly goDown: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** The next matching request (inner requests of a batch count) fails once; `after: "commit"` loses only the answer. */
  readonly failNext: (failure: Failure) => void;
  /** The next matching request waits for the gate. The returned promise resolves when one is being held. */
  readonly delayNext: (gate: Promise<unknown>, match?: RequestMatch) => Promise<void>;
  /** Every delta token handed out so far is answered 410 from now on. */
  readonly expireDeltaTokens: () => void;
  /** Faults left standing: see README.md. */
  readonly faults: FaultControl;
  /** Switches versioning of a list, as an administrator does in SharePoint; no other door does. */
  readonly versioning: (list: string, on: boolean) => void;
  /** Replaces the people, groups and links that were let into the site beside its own groups. */
  readonly siteAccess: (permissions: readonly Permission[]) => void;
  /** Adds rows, each the `fields` of an item, in one transaction: all or, when one is refused, none. Returns how many. */
  readonly fill: (list: string, rows: Iterable<Readonly<Record<string, unknown>>>) => number;
  /** A hand in a library, past Graph: to damage and to look. */
  readonly library: (list: string) => LibraryHand;
  /** Since the last `forget`; a batch and each of its inner requests are listed. */
  readonly requests: () => readonly LoggedRequest[];
  readonly resourceUnits: () => number;
  readonly forget: () => void;
}

/** The control over a stand-in; how it goes down and comes back is for its front to say. */
export function controlOf(standIn: StandIn, front: Pick<GraphControl, "goDown" | "comeBack">): GraphControl {
  const { world, faults, interference, log } = standIn;
  return {
    ...front,
    directory: world.directory.replace,
    failNext: interference.failNext,
    delayNext: interference.delayNext,
    expireDeltaTokens: () => setMeta(world.database, "deltaEpoch", String(world.deltaEpoch() + 1)),
    faults: {
      add: (fault) => faults.add(fault),
      all: () => faults.all(),
      remove: (id) => faults.remove(id),
      clear: () => faults.clear(),
    },
    versioning: (list, on) => world.lists.turn(listNamed(world, list), "versioning", on),
    siteAccess: (permissions) => setMeta(world.database, "siteAccess", JSON.stringify(permissions)),
    fill: (list, rows) => fill(world, listNamed(world, list), rows),
    library: (list) => libraryHand(world, listNamed(world, list)),
    requests: log.all,
    resourceUnits: () => log.all().reduce((sum, { resourceUnits }) => sum + resourceUnits, 0),
    forget: log.forget,
  };
}

function fill(world: World, { items }: StoredList, rows: Iterable<Readonly<Record<string, unknown>>>): number {
  const at = world.now();
  return items.together(() => {
    let many = 0;
    for (const row of rows) {
      items.insert(world.newId(), at, storedFields(items.columns, row));
      many++;
    }
    return many;
  });
}

function listNamed(world: World, idOrName: string): StoredList {
  const list = world.lists.find(idOrName);
  if (list === undefined) throw new Error(`There is no list ${idOrName}`);
  return list;
}
