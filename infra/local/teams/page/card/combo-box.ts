/**
 * The type-ahead that Teams draws for an Input.ChoiceSet that is searched: a text box with a list of choices under it, after
 * the ARIA combobox pattern. Plain DOM, because it lives inside a card that `adaptivecards` draws.
 */
import type { Choice } from "./invoke-reply.ts";
import { named, resultsInWords } from "./type-ahead.ts";

export interface ComboBoxOptions {
  readonly placeholder: string;
  readonly chosen: Choice | undefined;
  /** Milliseconds to wait for the next key before asking. */
  readonly debounce: number;
  /** Choices for what was typed; undefined when they could not be had. */
  readonly choices: (typed: string) => Promise<readonly Choice[] | undefined>;
  readonly onChange: () => void;
  /** Takes what is chosen out of the box, where several may be; without it the box keeps it. */
  readonly take?: (choice: Choice) => void;
}

let combosDrawn = 0;

/** One combobox with its list. It has a value only while what is written in it was chosen from the list. */
export class ComboBox {
  readonly element = document.createElement("div");
  readonly input = document.createElement("input");
  readonly #list = document.createElement("ul");
  readonly #status = document.createElement("div");
  readonly #options: ComboBoxOptions;
  #offered: readonly Choice[] = [];
  #active = -1;
  #chosen: Choice | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(options: ComboBoxOptions) {
    this.#options = options;
    this.#chosen = options.chosen;
    this.#build();
    this.#listen();
  }

  /** The value of the chosen choice, or what stands in the box unchosen (which is no valid value); empty when empty. */
  get value(): string {
    return this.#chosen?.value ?? this.input.value.trim();
  }

  get isChosen(): boolean {
    return this.#chosen !== undefined;
  }

  focus(): void {
    this.input.focus();
  }

  #build(): void {
    combosDrawn += 1;
    this.element.className = "combo";
    this.input.className = "ac-input combo-input";
    Object.assign(this.input, { type: "text", autocomplete: "off", spellcheck: false });
    this.input.placeholder = this.#options.placeholder;
    this.input.value = this.#chosen?.title ?? "";
    this.#list.id = `combo-list-${combosDrawn}`;
    this.#list.className = "combo-list";
    this.#list.popover = "manual";
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", "Results");
    this.#status.className = "visually-hidden";
    this.#status.setAttribute("role", "status");
    const { input } = this;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", this.#list.id);
    this.element.append(input, this.#list, this.#status);
  }

  #listen(): void {
    const { input } = this;
    input.addEventListener("input", () => this.#typed());
    input.addEventListener("click", () => this.#askSoon(0));
    input.addEventListener("keydown", (event) => this.#pressed(event));
    input.addEventListener("blur", () => this.#left());
    // A press on a choice must not take the focus from the box, or the list would close before the click arrives.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = event.target instanceof Element ? event.target.closest("[data-at]") : null;
      if (option instanceof HTMLElement) this.#choose(this.#offered[Number(option.dataset.at)]);
    });
  }

  #typed(): void {
    this.#chosen = undefined;
    this.#options.onChange();
    this.#askSoon(this.#options.debounce);
  }

  #askSoon(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (milliseconds === 0) void this.#ask();
    else this.#timer = setTimeout(() => void this.#ask(), milliseconds);
  }

  async #ask(): Promise<void> {
    this.#asked += 1;
    const question = this.#asked;
    const choices = await this.#options.choices(this.#chosen ? "" : this.input.value.trim());
    // An answer that arrives late is not for what stands in the box now.
    if (question !== this.#asked || document.activeElement !== this.input) return;
    if (choices === undefined) this.#showNotice("The list could not be loaded. Type again to retry.");
    else if (choices.length > 0) this.#show(choices);
    else if (this.input.value.trim() === "") this.#close();
    else this.#showNotice(resultsInWords(0));
  }

  #show(choices: readonly Choice[]): void {
    this.#offered = choices;
    this.#list.replaceChildren(...choices.map((choice, at) => this.#optionOf(choice, at)));
    this.#status.textContent = resultsInWords(choices.length);
    this.#open();
    this.#activate(this.input.value.trim() === "" || this.#chosen ? -1 : 0);
  }

  #showNotice(words: string): void {
    this.#offered = [];
    const notice = document.createElement("li");
    notice.className = "combo-notice";
    notice.setAttribute("role", "option");
    notice.setAttribute("aria-disabled", "true");
    notice.textContent = words;
    this.#list.replaceChildren(notice);
    this.#status.textContent = words;
    this.#open();
    this.#activate(-1);
  }

  #optionOf(choice: Choice, at: number): HTMLLIElement {
    const option = document.createElement("li");
    option.id = `${this.#list.id}-${at}`;
    option.className = "combo-option";
    option.dataset.at = String(at);
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", String(choice.value === this.#chosen?.value));
    option.textContent = choice.title;
    return option;
  }

  #pressed(event: KeyboardEvent): void {
    const isOpen = this.input.getAttribute("aria-expanded") === "true";
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) this.#askSoon(0);
      else this.#step(event.key === "ArrowDown" ? 1 : -1);
      return;
    }
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
      return;
    }
    if ((event.key === "Enter" || event.key === "Tab") && isOpen && this.#offered[this.#active]) {
      if (event.key === "Enter") event.preventDefault();
      this.#choose(this.#offered[this.#active]);
    }
  }

  #step(by: number): void {
    const count = this.#offered.length;
    if (count === 0) return;
    this.#activate(this.#active < 0 && by < 0 ? count - 1 : (this.#active + by + count) % count);
  }

  #activate(at: number): void {
    this.#active = at;
    for (const [index, option] of [...this.#list.children].entries()) option.classList.toggle("active", index === at);
    const option = this.#list.children[at];
    if (option && this.#offered[at]) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  #choose(choice: Choice | undefined): void {
    if (!choice) return;
    const { take } = this.#options;
    take?.(choice);
    this.#chosen = take ? undefined : choice;
    this.input.value = take ? "" : choice.title;
    this.#close();
    this.#options.onChange();
  }

  #left(): void {
    clearTimeout(this.#timer);
    if (!this.#chosen) this.#choose(named(this.#offered, this.input.value));
    this.#close();
  }

  #open(): void {
    this.input.setAttribute("aria-expanded", "true");
    if (!this.#list.matches(":popover-open")) this.#list.showPopover();
    this.#place();
    window.addEventListener("scroll", this.#place, true);
    window.addEventListener("resize", this.#place);
  }

  #close(): void {
    this.#asked += 1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    if (this.#list.matches(":popover-open")) this.#list.hidePopover();
    window.removeEventListener("scroll", this.#place, true);
    window.removeEventListener("resize", this.#place);
  }

  /** Under the box, or above it where there is more room: a phone's keyboard leaves little below. */
  readonly #place = (): void => {
    const box = this.input.getBoundingClientRect();
    const below = window.innerHeight - box.bottom;
    const goesAbove = below < 180 && box.top > below;
    const { style } = this.#list;
    style.left = `${box.left}px`;
    style.width = `${box.width}px`;
    style.maxHeight = `${Math.max(96, Math.min(280, (goesAbove ? box.top : below) - 12))}px`;
    style.top = goesAbove ? "auto" : `${box.bottom + 4}px`;
    style.bottom = goesAbove ? `${window.innerHeight - box.top + 4}px` : "auto";
  };
}
