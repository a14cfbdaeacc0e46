/** The connector's routes, by the names that faults and limits give them. */
export type ConnectorRoute =
  | "createConversation"
  | "send"
  | "reply"
  | "update"
  | "delete"
  | "members"
  | "pagedMembers"
  | "member"
  | "team"
  | "channels";
