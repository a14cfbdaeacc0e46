/** A small fictional school and a form such as Lantern's, for the tests of Local Teams' page. */
import type { LocalMessage, LocalPerson, LocalState } from "../../../../../infra/local/teams/protocol.ts";

export const priya: LocalPerson = {
  id: "p-1",
  name: "Priya Shah",
  jobTitle: "Teacher of English",
  roles: ["Safeguarding.Staff"],
};
export const owen: LocalPerson = {
  id: "p-2",
  name: "Owen Hughes",
  jobTitle: "Pastoral assistant",
  roles: ["Safeguarding.Staff"],
};
export const ruth: LocalPerson = {
  id: "p-3",
  name: "Ruth Adeyemi",
  jobTitle: "Assistant principal",
  roles: ["Safeguarding.Staff", "Safeguarding.DSL"],
};
export const tom: LocalPerson = {
  id: "p-4",
  name: "Tom Barker",
  jobTitle: "Head of year 12",
  roles: ["Safeguarding.Deputy"],
};
export const people: readonly LocalPerson[] = [
  { id: "p-5", name: "Ada Nowak", jobTitle: "Site manager", roles: [] },
  priya,
  owen,
  ruth,
  tom,
];

export const chat = "a:chat";
export const channel = "19:leadership@thread.tacv2";

/** A message of the bot in the chat. */
export function aMessage(over: Partial<LocalMessage> = {}): LocalMessage {
  return { id: "m-1", conversation: chat, from: "bot", fromName: "Lantern", at: "2026-03-03T14:20:00Z", ...over };
}

/** What a person's Teams holds. */
export function aState(over: Partial<LocalState> = {}): LocalState {
  return {
    person: priya,
    memberId: "29:1p-1",
    messageCommands: [{ id: "raiseConcern", title: "Raise a concern" }],
    conversations: [
      { id: chat, kind: "personal", title: "Lantern", unread: 0 },
      { id: channel, kind: "channel", title: "Safeguarding leadership", unread: 1 },
    ],
    messages: [],
    ...over,
  };
}

/** The card with which a concern is raised, about as large as Lantern's own. */
export const form: Readonly<Record<string, unknown>> = {
  type: "AdaptiveCard",
  version: "1.5",
  body: [
    { type: "TextBlock", text: "Raise a concern", style: "heading", wrap: true },
    {
      type: "TextBlock",
      text: "Write what you saw or heard. **You do not need to be certain.**",
      wrap: true,
      isSubtle: true,
      spacing: "small",
    },
    {
      type: "Input.ChoiceSet",
      id: "learner",
      label: "Who is it about?",
      isRequired: true,
      errorMessage: "Choose a learner from the list.",
      placeholder: "Start typing a name",
      choices: [],
      "choices.data": { type: "Data.Query", dataset: "learners" },
    },
    {
      type: "Input.ChoiceSet",
      id: "kind",
      label: "What kind of concern?",
      style: "expanded",
      isRequired: true,
      errorMessage: "Choose one.",
      choices: [
        { title: "Something a learner told me", value: "disclosure" },
        { title: "Something I saw or noticed", value: "observation" },
        { title: "Online or on a phone", value: "online" },
      ],
    },
    {
      type: "Input.Text",
      id: "account",
      label: "What did you see or hear?",
      isMultiline: true,
      isRequired: true,
      maxLength: 4000,
      errorMessage: "Write what you saw or heard.",
      placeholder: "Example: At 10:40 in the corridor by H12 ...",
    },
    {
      type: "ColumnSet",
      columns: [
        {
          type: "Column",
          width: "stretch",
          items: [{ type: "Input.Date", id: "day", label: "When?", value: "2026-03-03" }],
        },
        {
          type: "Column",
          width: "stretch",
          items: [{ type: "Input.Time", id: "time", label: "At about", value: "10:40" }],
        },
      ],
    },
    {
      type: "Input.ChoiceSet",
      id: "place",
      label: "Where?",
      style: "filtered",
      placeholder: "Choose or search",
      choices: [
        { title: "Classroom", value: "classroom" },
        { title: "Corridor", value: "corridor" },
        { title: "Online", value: "online" },
      ],
    },
    {
      type: "Input.ChoiceSet",
      id: "told",
      label: "Who knows already?",
      isMultiSelect: true,
      style: "expanded",
      choices: [
        { title: "The tutor", value: "tutor" },
        { title: "The parents", value: "parents" },
      ],
    },
    { type: "Input.Toggle", id: "risk", title: "Somebody is at risk now", valueOn: "yes", valueOff: "no" },
    {
      type: "TextBlock",
      text: "Do not promise to keep it secret. If somebody is in danger now, ring [999](tel:999) first.",
      wrap: true,
      size: "small",
      isSubtle: true,
    },
  ],
  actions: [
    {
      type: "Action.Execute",
      title: "Raise the concern",
      style: "positive",
      verb: "concern.raise",
      data: { key: "k-1" },
      fallback: { type: "Action.Submit", title: "Raise the concern" },
    },
    { type: "Action.Submit", title: "Not now", associatedInputs: "none", data: { verb: "dismiss" } },
  ],
};

/** What the form becomes when it was taken. */
export const receipt: Readonly<Record<string, unknown>> = {
  type: "AdaptiveCard",
  version: "1.5",
  body: [
    { type: "TextBlock", text: "Thank you. This is recorded as C-7K3M.", weight: "bolder", wrap: true },
    {
      type: "FactSet",
      facts: [
        { title: "When", value: "Tue 14:22" },
        { title: "Who looks at it", value: "The safeguarding lead" },
      ],
    },
  ],
  actions: [
    {
      type: "Action.OpenUrl",
      title: "Open",
      url: `https://teams.microsoft.com/l/entity/app-1/desk?context=${encodeURIComponent('{"subEntityId":"concern/C-7K3M"}')}`,
    },
    { type: "Action.Submit", title: "Add something", data: { verb: "add", msteams: { type: "task/fetch" } } },
  ],
};
