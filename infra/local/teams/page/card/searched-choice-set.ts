/**
 * Input.ChoiceSet as Teams has it: one that names a dataset asks the bot while a person types, one of style `filtered` searches
 * its own choices; both only take what was chosen, one or several. Every other choice set is the library's own.
 */
import { type CardElement, ChoiceSetInput, type SerializationContext } from "adaptivecards";
import { ComboBox } from "./combo-box.ts";
import { type Choice, mostResults } from "./invoke-reply.ts";
import { ManyBox } from "./many-box.ts";
import { type DataQuery, matching, parseDataQuery } from "./type-ahead.ts";

/** Asks for the choices of a dataset; undefined when they could not be had. */
export type SearchChoices = (dataset: string, typed: string) => Promise<readonly Choice[] | undefined>;

const searches = new WeakMap<CardElement, SearchChoices>();

/** Lets the searched inputs of a card ask through `search`. */
export function provideSearch(card: CardElement, search: SearchChoices): void {
  searches.set(card, search);
}

/** Milliseconds after the last key before the bot is asked: Teams waits about as long. */
const debounce = 250;

/** `Input.ChoiceSet` with `choices.data`: the library draws it as a plain list, Teams as a box that asks the bot. */
export class SearchedChoiceSet extends ChoiceSetInput {
  #query: DataQuery | undefined;
  #box: ComboBox | ManyBox | undefined;

  override parse(source: unknown, context?: SerializationContext): void {
    this.#query = parseDataQuery(source);
    super.parse(source, context);
  }

  protected override internalRender(): HTMLElement | undefined {
    const isSearched = this.#query !== undefined || this.style === "filtered";
    // The library draws every list of several as boxes to tick; Teams only where it is to be `expanded`.
    if (!isSearched && !(this.isMultiSelect && this.style !== "expanded")) return super.internalRender();
    const own = this.choices.map(({ title, value }) => ({ title: title ?? value ?? "", value: value ?? "" }));
    const options = {
      placeholder: this.placeholder ?? "",
      debounce: this.#query ? debounce : 0,
      choices: (typed: string) => this.#offer(own, typed),
      onChange: () => this.valueChanged(),
    };
    const preset = (this.defaultValue ?? "").split(this.isMultiSelect ? "," : "\n").filter((one) => one !== "");
    const chosen = preset.map((one) => own.find(({ value }) => value === one) ?? { title: one, value: one });
    this.#box = this.isMultiSelect
      ? new ManyBox({ ...options, chosen })
      : new ComboBox({ ...options, chosen: chosen[0] });
    return this.#box.element;
  }

  async #offer(own: readonly Choice[], typed: string): Promise<readonly Choice[] | undefined> {
    const mine = matching(own, typed);
    if (!this.#query) return mine;
    const found = await searches.get(this.getRootElement())?.(this.#query.dataset, typed);
    if (!found) return mine.length > 0 ? mine : undefined;
    const known = new Set(mine.map(({ value }) => value));
    return [...mine, ...found.filter(({ value }) => !known.has(value))].slice(0, mostResults);
  }

  /** The label belongs to the text box, not to the element around it. */
  protected override overrideInternalRender(): HTMLElement | undefined {
    const element = super.overrideInternalRender();
    const box = this.#box;
    if (box) {
      box.input.id = box.element.id;
      box.element.removeAttribute("id");
      if (this.isRequired) box.input.setAttribute("aria-required", "true");
    }
    return element;
  }

  protected override updateInputControlAriaLabelledBy(): void {
    if (!this.#box) {
      super.updateInputControlAriaLabelledBy();
      return;
    }
    const labels = this.getAllLabelIds();
    if (labels.length > 0) this.#box.input.setAttribute("aria-labelledby", labels.join(" "));
    else this.#box.input.setAttribute("aria-label", this.placeholder ?? this.id ?? "Search");
  }

  override focus(): void {
    if (this.#box) this.#box.focus();
    else super.focus();
  }

  override isSet(): boolean {
    return this.#box ? this.#box.value !== "" : super.isSet();
  }

  override isValid(): boolean {
    return this.#box ? this.#box.isChosen || this.#box.value === "" : super.isValid();
  }

  override validateValue(): boolean {
    const isValid = super.validateValue();
    this.#box?.input.setAttribute("aria-invalid", String(!isValid));
    return isValid;
  }

  override get value(): string | undefined {
    return this.#box ? this.#box.value || undefined : super.value;
  }
}
