/** Gives invented people their names, each whole name once (but for the pair that a college always has). */
import type { Random } from "./random.ts";
import { type Gender, type Heritage, type NameGroup, nameGroups, tooWellKnown } from "./texts/names.ts";

export interface Named {
  readonly givenName: string;
  readonly surname: string;
  readonly gender: Gender;
  readonly heritage: Heritage;
  readonly languages: readonly string[];
}

export interface Naming {
  /** A new name; with a `family`, a brother or sister of it. */
  next(gender: Gender, family?: Named): Named;
}

/** Names nobody twice, nor as anybody in `taken`. */
export function namingFrom(random: Random, taken: Set<string>): Naming {
  for (const name of tooWellKnown) taken.add(name);
  return {
    next(gender, family) {
      for (;;) {
        const named = draw(random, gender, family);
        const name = `${named.givenName} ${named.surname}`;
        if (taken.has(name) || named.givenName === family?.givenName) continue;
        taken.add(name);
        return named;
      }
    },
  };
}

function draw(random: Random, gender: Gender, family: Named | undefined): Named {
  const group = family === undefined ? groupAt(random.next() * 100) : groupOf(family);
  // Families mix: a few people carry a given name of the town's most common group with any family name.
  const given = random.chance(0.06) ? groupAt(0) : group;
  return {
    givenName: random.pick(given.given[gender].split(" ")),
    surname: family?.surname ?? random.pick(group.family.split(" ")),
    gender,
    heritage: group.id,
    languages: given === group ? group.languages : [],
  };
}

function groupAt(share: number): NameGroup {
  let left = share;
  for (const group of nameGroups) {
    left -= group.share;
    if (left < 0) return group;
  }
  return first(nameGroups);
}

function groupOf(family: Named): NameGroup {
  return nameGroups.find((group) => group.family.split(" ").includes(family.surname)) ?? first(nameGroups);
}

function first(groups: readonly NameGroup[]): NameGroup {
  const group = groups[0];
  if (group === undefined) throw new Error("no names");
  return group;
}
