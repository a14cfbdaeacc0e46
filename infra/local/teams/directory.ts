/** The people of the school as Teams knows them: who they are, and who belongs to the leadership's private channel. */
import { userNameOf } from "../identity/tokens.ts";
import { type Addresses, chatBetween } from "./addresses.ts";
import type { LocalPerson } from "./protocol.ts";

/** A person, and whether they are a member of the private channel "Safeguarding leadership". */
export interface LocalTeamsPerson extends LocalPerson {
  readonly leadership: boolean;
}

/** A member of a conversation as the connector shows them. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly objectId: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
  readonly userPrincipalName: string;
  readonly tenantId: string;
  readonly userRole: "user";
}

export interface Directory {
  readonly people: readonly LocalPerson[];
  readonly leadership: readonly LocalPerson[];
  readonly person: (id: string) => LocalPerson | undefined;
  /** By `29:…` id, by Entra object id or by user principal name: all three are accepted in Teams' member routes. */
  readonly find: (anyId: string) => LocalPerson | undefined;
  readonly ownerOfChat: (conversation: string) => LocalPerson | undefined;
  /** The two people of a chat between colleagues; undefined when the id names none. */
  readonly colleaguesIn: (conversation: string) => readonly [LocalPerson, LocalPerson] | undefined;
  readonly member: (person: LocalPerson) => Member;
}

/** Indexes the people. They come anew with every start; what Teams derives from them does not change. */
export function openDirectory(people: readonly LocalTeamsPerson[], addresses: Addresses, tenantId: string): Directory {
  const shown = people.map(
    ({ id, name, jobTitle, roles, locale }): LocalPerson => ({
      id,
      name,
      jobTitle,
      roles,
      ...(locale === undefined ? {} : { locale }),
    }),
  );
  const byId = new Map(shown.map((person) => [person.id, person]));
  const byAnyId = new Map<string, LocalPerson>();
  const byChat = new Map<string, LocalPerson>();
  for (const person of shown) {
    byAnyId.set(person.id, person);
    byAnyId.set(addresses.member(person.id), person);
    byAnyId.set(userNameOf(person.name), person);
    byChat.set(addresses.chat(person.id), person);
  }
  const leaders = new Set(people.filter((person) => person.leadership).map((person) => person.id));
  return {
    people: shown,
    leadership: shown.filter((person) => leaders.has(person.id)),
    person: (id) => byId.get(id),
    find: (anyId) => byAnyId.get(anyId),
    ownerOfChat: (conversation) => byChat.get(conversation),
    colleaguesIn: (conversation) => {
      const [, first = "", second = ""] = /^19:([\w-]+)_([\w-]+)@unq\.gbl\.spaces$/.exec(conversation) ?? [];
      const [one, other] = [byId.get(first), byId.get(second)];
      if (one === undefined || other === undefined || one === other) return undefined;
      return chatBetween(first, second) === conversation ? [one, other] : undefined;
    },
    member: (person) => {
      const [givenName = "", ...rest] = person.name.split(" ");
      return {
        id: addresses.member(person.id),
        name: person.name,
        objectId: person.id,
        aadObjectId: person.id,
        givenName,
        surname: rest.join(" "),
        email: userNameOf(person.name),
        userPrincipalName: userNameOf(person.name),
        tenantId,
        userRole: "user",
      };
    },
  };
}
