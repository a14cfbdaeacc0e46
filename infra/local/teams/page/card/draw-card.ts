/** Draws one card with `adaptivecards`, with what Teams allows in it and nothing more. */
import {
  type Action,
  AdaptiveCard,
  type CardElement,
  CardObjectRegistry,
  ExecuteAction,
  GlobalRegistry,
  HostConfig,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  SubmitActionBase,
} from "adaptivecards";
import { actionData, type CardRequest, cardRequest, executeRequest, type PressedAction } from "./card-action.ts";
import { teamsHostConfig } from "./host-config.ts";
import type { Card } from "./invoke-reply.ts";
import { markdownHtml } from "./markdown.ts";
import { provideSearch, type SearchChoices, SearchedChoiceSet } from "./searched-choice-set.ts";

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownHtml(text);
  result.didProcess = true;
};

export interface CardPorts {
  readonly request: (request: CardRequest) => void;
  readonly openLink: (link: string) => void;
  readonly search: SearchChoices;
  /** In a dialog Teams knows no Action.Execute: its `fallback` is drawn, or nothing. */
  readonly inDialog: boolean;
}

export interface DrawnCard {
  readonly element: HTMLElement;
  /** What the card asks to send by itself when it comes into view, for these people only. */
  readonly refresh: { readonly request: CardRequest; readonly userIds: readonly string[] } | undefined;
  /** Disables the buttons that ask the bot, or enables again those that were enabled before. */
  setWaiting(isWaiting: boolean): void;
}

/** The newest card version Teams draws for a bot; a newer one shows its fallback text instead. */
const newestVersion = { major: 1, minor: 5 };

/** Draws a card; undefined when Teams would not draw it: a version above 1.5, or no card at all. */
export function drawCard(card: Card, ports: CardPorts): DrawnCard | undefined {
  if (card.type !== "AdaptiveCard" || !isDrawable(card.version)) return undefined;
  const adaptive = new AdaptiveCard();
  adaptive.hostConfig = new HostConfig(teamsHostConfig);
  provideSearch(adaptive, ports.search);
  adaptive.onExecuteAction = (action) => press(action, ports);
  adaptive.onAnchorClicked = (_element, anchor) => {
    ports.openLink(anchor.href);
    return true;
  };
  adaptive.parse(card, cardContext(ports.inDialog));
  const element = adaptive.render();
  if (!element) return undefined;
  element.classList.toggle("wide", isWide(card.msteams));
  return { element, refresh: refreshOf(adaptive), setWaiting: waiting(adaptive) };
}

function isDrawable(version: unknown): boolean {
  const [major = 1, minor = 0] = String(version ?? "1.0")
    .split(".", 2)
    .map(Number);
  return major < newestVersion.major || (major === newestVersion.major && minor <= newestVersion.minor);
}

function isWide(msteams: unknown): boolean {
  return typeof msteams === "object" && msteams !== null && "width" in msteams && msteams.width === "Full";
}

function cardContext(inDialog: boolean): SerializationContext {
  const elements = new CardObjectRegistry<CardElement>();
  GlobalRegistry.populateWithDefaultElements(elements);
  elements.register("Input.ChoiceSet", SearchedChoiceSet);
  const actions = new CardObjectRegistry<Action>();
  GlobalRegistry.populateWithDefaultActions(actions);
  if (inDialog) actions.unregister("Action.Execute");
  const context = new SerializationContext();
  context.setElementRegistry(elements);
  context.setActionRegistry(actions);
  return context;
}

function press(action: Action, ports: CardPorts): void {
  if (action instanceof OpenUrlAction) {
    if (action.url) ports.openLink(action.url);
    return;
  }
  const request = cardRequest(pressed(action));
  if (request) ports.request(request);
}

function pressed(action: Action): PressedAction {
  const asks = action instanceof SubmitActionBase;
  return {
    type: action.getJsonTypeName(),
    id: action.id,
    verb: action instanceof ExecuteAction ? action.verb : undefined,
    data: asks ? actionData(action.data) : {},
  };
}

function refreshOf(card: AdaptiveCard): DrawnCard["refresh"] {
  const refresh = card.refresh;
  if (!refresh?.action) return undefined;
  return { request: executeRequest(pressed(refresh.action), "automatic"), userIds: refresh.userIds ?? [] };
}

function waiting(card: AdaptiveCard): (isWaiting: boolean) => void {
  let held: readonly Action[] = [];
  return (isWaiting) => {
    if (isWaiting) held = card.getAllActions().filter((action) => asksBot(action) && action.isEnabled);
    for (const action of held) {
      action.isEnabled = !isWaiting;
      action.updateEnabledState();
    }
    if (!isWaiting) held = [];
  };
}

function asksBot(action: Action): boolean {
  return action instanceof SubmitAction || action instanceof ExecuteAction;
}
