// Search: hides what does not hold the words typed, in any order, accents and case aside.

import { byId } from "./data";

const folded = new WeakMap<Element, string>();

export class Find {
  constructor(private readonly input: HTMLInputElement) {
    const form = input.form;
    if (form) {
      form.hidden = false;
      form.addEventListener("submit", (event) => event.preventDefault());
    }
    input.addEventListener("input", () => this.apply());
  }

  focus(): void {
    this.input.focus();
    this.input.select();
  }

  /** Clears a search; false where there was none. */
  clear(): boolean {
    if (!this.input.value) return false;
    this.input.value = "";
    this.apply();
    return true;
  }

  apply(): void {
    const words = fold(this.input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const row of document.querySelectorAll<HTMLElement>("[data-find]")) {
      const hit = words.every((word) => textOf(row).includes(word));
      row.classList.toggle("missed", !hit);
      if (hit) found += 1;
    }
    document.body.classList.toggle("finding", words.length > 0);
    byId("found").textContent = words.length ? `${found} found` : "";
  }
}

function textOf(row: Element): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const text = fold(row.textContent ?? "");
  folded.set(row, text);
  return text;
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
