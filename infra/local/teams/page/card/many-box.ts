/**
 * The type-ahead where several may be chosen: what is chosen stands above the box, each to be taken away again, and the box is
 * empty for the next.
 */
import { ComboBox, type ComboBoxOptions } from "./combo-box.ts";
import type { Choice } from "./invoke-reply.ts";

/** Several choices and the box in which they are looked for. */
export class ManyBox {
  readonly element = document.createElement("div");
  readonly #chosen: Choice[];
  readonly #list = document.createElement("ul");
  readonly #box: ComboBox;
  readonly #onChange: () => void;

  constructor({
    chosen,
    ...options
  }: Omit<ComboBoxOptions, "chosen" | "take"> & { readonly chosen: readonly Choice[] }) {
    this.#chosen = [...chosen];
    this.#onChange = options.onChange;
    this.#box = new ComboBox({
      ...options,
      chosen: undefined,
      take: (choice) => this.#add(choice),
      choices: async (typed) => (await options.choices(typed))?.filter((choice) => !this.#has(choice)),
    });
    this.#list.className = "combo-chosen";
    this.#list.setAttribute("aria-label", "Chosen");
    this.element.append(this.#list, this.#box.element);
    this.#draw();
  }

  get input(): HTMLInputElement {
    return this.#box.input;
  }

  /** As Teams sends several: with commas between. What stands in the box unchosen is no valid value. */
  get value(): string {
    return [...this.#chosen.map(({ value }) => value), this.#box.value].filter((one) => one !== "").join(",");
  }

  /** Whether nothing stands in the box that was begun and not chosen. */
  get isChosen(): boolean {
    return this.#box.value === "";
  }

  focus(): void {
    this.#box.focus();
  }

  #has({ value }: Choice): boolean {
    return this.#chosen.some((one) => one.value === value);
  }

  #add(choice: Choice): void {
    if (!this.#has(choice)) this.#chosen.push(choice);
    this.#draw();
  }

  #draw(): void {
    this.#list.hidden = this.#chosen.length === 0;
    this.#list.replaceChildren(...this.#chosen.map((choice) => this.#itemOf(choice)));
  }

  #itemOf(choice: Choice): HTMLLIElement {
    const item = document.createElement("li");
    const remove = document.createElement("button");
    remove.type = "button";
    remove.textContent = "×";
    remove.setAttribute("aria-label", `Remove ${choice.title}`);
    remove.addEventListener("click", () => {
      this.#chosen.splice(this.#chosen.indexOf(choice), 1);
      this.#draw();
      this.#box.focus();
      this.#onChange();
    });
    item.append(choice.title, remove);
    return item;
  }
}
