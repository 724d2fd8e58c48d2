// The panel: the verbatim words behind whatever is selected.

import { type Data, type Words, byId, make } from "./data";

const MOST = 40; // words shown at once; a country's every event would bury the reader

export class Panel {
  private readonly panel = byId("panel");
  private readonly list = byId("words");
  private selected: Element | null = null;

  constructor(
    private readonly data: Data,
    private readonly day: () => number,
  ) {
    byId("close").addEventListener("click", () => this.close());
  }

  get open(): boolean {
    return !this.panel.hidden && document.body.classList.contains("panel-open");
  }

  /** Shows the words behind an element; `quietly` leaves a phone's screen alone. */
  show(source: Element, quietly = false): void {
    const sides = (source.getAttribute("data-w") ?? "")
      .split("|")
      .map((side) => side.split(" ").filter(Boolean).map(Number));
    this.mark(source);
    this.list.replaceChildren(
      make("p", "selected", said(source)),
      ...sides.flatMap((side, number) => this.side(side, number, source)),
      ...reasons(source),
    );
    this.panel.hidden = false;
    this.panel.scrollTop = 0;
    document.body.classList.toggle("panel-open", !quietly);
    document.body.classList.toggle("panel-quiet", quietly);
  }

  close(): void {
    const back = this.selected;
    this.mark(null);
    document.body.classList.remove("panel-open", "panel-quiet");
    this.list.replaceChildren(
      make("p", "none", "Select a sentence, a mark, a bar or a number to read the words behind it."),
    );
    if (back instanceof HTMLElement || back instanceof SVGElement) back.focus({ preventScroll: true });
  }

  private mark(source: Element | null): void {
    this.selected?.classList.remove("on");
    this.selected?.removeAttribute("aria-current");
    this.selected = source;
    source?.classList.add("on");
    source?.setAttribute("aria-current", "true");
  }

  private side(numbers: number[], place: number, source: Element): Node[] {
    const shown = numbers.slice(0, MOST);
    const nodes: Node[] = shown.map((number) => this.item(number));
    const one = this.oneWitness(shown);
    if (one) nodes.push(make("p", "one", one));
    if (numbers.length > MOST) {
      nodes.push(make("p", "none", `and ${numbers.length - MOST} more passages`));
    }
    if (place > 0) nodes.unshift(make("p", "differs", parting(source)));
    return nodes;
  }

  private item(number: number): HTMLElement {
    const words = this.data.words[number];
    const report = words && this.data.reports[words[0]];
    if (!words || !report) return make("p", "none", "words not kept");
    const [label, name, , day, how] = report;
    const link = make("a", "", `Read it in report ${label}`);
    link.setAttribute("href", `#w${number}`);
    const source = make("p", "source-line", make("b", "", name), ` · ${day} `);
    source.append(make("span", "how", `(${how})`));
    const chain = saidBy(words[6], name);
    const notes = words[7].map((note) => make("li", "", note));
    return make(
      "article",
      "behind-it",
      this.quote(number, words, label),
      source,
      chain ? make("p", "chain", chain) : null,
      notes.length ? make("ul", "notes", ...notes) : null,
      make("p", "", link),
    );
  }

  /** The sentence with its claim marked, cut from the report's own text on this page. */
  private quote(number: number, words: Words, label: string): HTMLElement {
    const text = document.querySelector(`#r${label} > .text`);
    const whole = text?.textContent ?? "";
    const [, start, end, from, to] = words;
    const quote = make(
      "blockquote",
      "",
      whole.slice(from, start),
      make("mark", words[5], whole.slice(start, end)),
      whole.slice(end, to),
    );
    quote.dir = "auto";
    const language = text?.getAttribute("lang");
    if (language) quote.lang = language;
    quote.dataset["number"] = String(number);
    return quote;
  }

  /** `one witness: 2 and 3` where reports shown derive from each other. */
  private oneWitness(numbers: number[]): string {
    const shown = new Set(numbers.map((number) => this.data.words[number]?.[0]));
    const groups = (this.data.days[this.day()]?.one ?? [])
      .map((group) => group.filter((report) => shown.has(report)))
      .filter((group) => group.length > 1);
    return groups
      .map((group) => group.map((report) => this.data.reports[report]?.[1] ?? "").join(" and "))
      .map((names) => `One witness: ${names} derive from one another.`)
      .join(" ");
  }
}

function said(source: Element): string {
  const title = source.getAttribute("aria-label") ?? source.textContent ?? "";
  return title.replace(/\s+/g, " ").trim();
}

function parting(source: Element): string {
  const kind = source.getAttribute("data-differs");
  if (kind) return `differs on ${kind}`;
  return source.closest(".forecast") ? "what became of it" : "against it";
}

/** `said by A, through B`: the outlet itself is named above and not said again. */
function saidBy(chain: string[], outlet: string): string {
  const others = chain.filter((name) => name !== outlet);
  if (!others.length) return "";
  return `said by ${others[0]}${others.slice(1).map((name) => `, through ${name}`).join("")}`;
}

/** Why an event is graded and dated as it is, copied from its row. */
function reasons(source: Element): Node[] {
  const list = source.closest(".event")?.querySelector(".why ul");
  return list ? [make("h3", "", "Why it is told so"), list.cloneNode(true)] : [];
}
