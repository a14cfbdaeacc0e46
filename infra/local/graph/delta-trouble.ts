/**
 * A delta page as the documentation allows it and as no careful client may mind: items told twice, and in any order. Whatever is told
 * is told at its latest state, so that "keep the last" is right for every order.
 */
import type { DeltaTrouble } from "./faults.ts";
import type { StoredList } from "./list-store.ts";
import { shuffled } from "./seeded.ts";
import type { StoredItem } from "./stored-item.ts";

/** One line of the feed: an item that lives, or one that is gone. */
export interface Change {
  readonly id: number;
  readonly change: number;
  readonly body: () => object;
}

export interface DeltaPage {
  readonly list: StoredList;
  readonly show: (item: StoredItem) => object;
  readonly token: { readonly after: number; readonly kept?: readonly number[] | undefined };
  readonly page: readonly Change[];
  /** The last page: whatever was kept back has to be told now. */
  readonly complete: boolean;
}

export interface Told {
  readonly bodies: readonly object[];
  /** Items to be told on a later page instead. */
  readonly kept: readonly number[];
}

const shareTwice = 0.2;
const shareAgain = 0.1;
const shareKept = 0.25;

/** The page with what the faults make of it. */
export function troubled(trouble: DeltaTrouble, { list, show, token, page, complete }: DeltaPage): Told {
  const due = (token.kept ?? []).map((id) => list.items.get(id));
  // One that is gone by now comes as a deletion in its own time.
  const late = due.filter((item) => item !== undefined).map((item) => changeOf(item, show));
  let told = [...late, ...page];
  let kept: readonly number[] = [];
  if (trouble.reorder !== undefined) {
    const { reorder } = trouble;
    const held = complete ? [] : page.filter(({ id }) => list.items.get(id) !== undefined && reorder() < shareKept);
    kept = held.map(({ id }) => id);
    told = [
      ...shuffled(
        told.filter((change) => !held.includes(change)),
        reorder,
      ),
    ];
  }
  if (trouble.duplicates !== undefined) told = withDuplicates(told, trouble.duplicates, { list, show, token });
  return { bodies: told.map(({ body }) => body()), kept };
}

/** Some of this page once more at its end, and some that earlier pages have told. */
function withDuplicates(
  told: readonly Change[],
  random: () => number,
  { list, show, token }: Pick<DeltaPage, "list" | "show" | "token">,
): Change[] {
  const twice = told.filter(() => random() < shareTwice);
  const most = Math.ceil(told.length * shareAgain);
  const again = list.items
    .select("change <= ?", "change DESC", most, [token.after])
    .map((item) => changeOf(item, show));
  return [...again, ...told, ...twice];
}

function changeOf(item: StoredItem, show: (item: StoredItem) => object): Change {
  return { id: item.id, change: item.change, body: () => show(item) };
}
