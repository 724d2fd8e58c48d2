// The as-of control: swaps the fragments of each slot for those of another day.

import { type Data, byId } from "./data";

export class Days {
  private readonly fragments = new Map<number, Element>();
  private at: number;

  constructor(
    private readonly data: Data,
    private readonly changed: () => void,
  ) {
    this.at = data.shown;
    this.collect();
    if (data.days.length > 1) {
      this.button("earlier", -1);
      this.button("later", +1);
      this.refresh();
    }
  }

  get shown(): number {
    return this.at;
  }

  /** Moves by so many days; at the first and last nothing happens. */
  move(step: number): void {
    const next = this.at + step;
    const day = this.data.days[next];
    if (!day) return;
    this.at = next;
    for (const slot of document.querySelectorAll("[data-slot]")) {
      const numbers = day.slots[slot.getAttribute("data-slot") ?? ""] ?? [];
      const found = numbers.map((number) => this.fragments.get(number));
      slot.replaceChildren(...found.filter((one): one is Element => one !== undefined));
    }
    this.refresh();
    this.changed();
  }

  /** Fragments on show, in the order of their numbers, and those kept in templates. */
  private collect(): void {
    const slots = this.data.days[this.at]?.slots ?? {};
    for (const slot of document.querySelectorAll("[data-slot]")) {
      const numbers = slots[slot.getAttribute("data-slot") ?? ""] ?? [];
      numbers.forEach((number, place) => {
        const child = slot.children[place];
        if (child) this.fragments.set(number, child);
      });
    }
    for (const kept of document.querySelectorAll<HTMLTemplateElement>("template[data-f]")) {
      const element = kept.content.firstElementChild;
      if (element) this.fragments.set(Number(kept.dataset["f"]), element);
    }
  }

  private button(id: string, step: number): void {
    const button = byId<HTMLButtonElement>(id);
    button.hidden = false;
    button.addEventListener("click", () => this.move(step));
  }

  private refresh(): void {
    const day = this.data.days[this.at];
    byId("day").textContent = day?.label ?? "";
    byId<HTMLButtonElement>("earlier").disabled = this.at === 0;
    byId<HTMLButtonElement>("later").disabled = this.at === this.data.days.length - 1;
    const known = new Set(day?.known);
    document.querySelectorAll("#reports > .report").forEach((report, number) => {
      report.classList.toggle("unknown-yet", !known.has(number));
    });
  }
}
