// The panel: the verbatim words behind whatever is selected.

import { type Data, type Words, byId, make } from "./data";

const MOST = 60; // passages shown at once; a country's every event would bury the reader

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
    const nodes: Node[] = [...groups(shown, (number) => this.data.words[number]?.[0])].map(
      ([report, inside]) => this.report(report, inside),
    );
    const one = this.oneWitness(shown);
    if (one) nodes.push(make("p", "one", one));
    if (numbers.length > MOST) {
      nodes.push(make("p", "none", `and ${numbers.length - MOST} more passages`));
    }
    if (place > 0) nodes.unshift(make("p", "differs", parting(source)));
    return nodes;
  }

  /** All that one report says of it: the outlet, its day, then sentence by sentence. */
  private report(index: number | undefined, numbers: number[]): HTMLElement {
    const report = index === undefined ? undefined : this.data.reports[index];
    if (!report) return make("p", "none", "words not kept");
    const [label, name, title, day, how] = report;
    const source = make("p", "source-line", make("b", "", name), ` · ${day} `);
    source.append(make("span", "how", `(${how})`));
    const sentences = groups(numbers, (number) => this.data.words[number]?.slice(3, 5).join());
    const item = make("article", "behind-it", source);
    if (title) item.title = title;
    for (const inside of sentences.values()) item.append(...this.sentence(inside, label, name));
    return item;
  }

  /** A sentence with its claims marked, who says it, what to know of it, the way to it. */
  private sentence(numbers: number[], label: string, outlet: string): Node[] {
    const told = numbers.map((number) => this.data.words[number]).filter((w) => w !== undefined);
    const notes = new Set(told.flatMap((words) => [saidBy(words[6], outlet), ...words[7]]));
    notes.delete("");
    const link = make("a", "", `Read it in report ${label}`);
    link.setAttribute("href", `#w${numbers[0]}`);
    const list = [...notes].map((note) => make("li", "", note));
    return [
      this.quote(told, label),
      make("ul", "notes", ...list, make("li", "", link)),
    ];
  }

  /** Cut from the report's own text on this page, so that it cannot differ from it. */
  private quote(told: Words[], label: string): HTMLElement {
    const text = document.querySelector(`#r${label} > .text`);
    const whole = text?.textContent ?? "";
    const from = told[0]?.[3] ?? 0;
    const to = told[0]?.[4] ?? 0;
    const quote = make("blockquote", "");
    let at = from;
    for (const [, start, end, , , kind] of [...told].sort((a, b) => a[1] - b[1] || b[2] - a[2])) {
      if (end <= at) continue;
      const begin = Math.max(at, start);
      quote.append(whole.slice(at, begin), make("mark", kind, whole.slice(begin, end)));
      at = end;
    }
    quote.append(whole.slice(at, to));
    quote.dir = "auto";
    const language = text?.getAttribute("lang");
    if (language) quote.lang = language;
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

/** Numbers by a key, in the order in which the keys first come. */
function groups<Key>(numbers: number[], key: (number: number) => Key): Map<Key, number[]> {
  const found = new Map<Key, number[]>();
  for (const number of numbers) {
    const of = key(number);
    found.set(of, [...(found.get(of) ?? []), number]);
  }
  return found;
}

function said(source: Element): string {
  const drawn = source.querySelector(":scope > title")?.textContent;
  const title = drawn ?? source.getAttribute("aria-label") ?? source.textContent ?? "";
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
