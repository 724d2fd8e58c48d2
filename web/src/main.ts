// Joins the parts: what is clicked or keyed goes to the panel, the days, the search.

import { byId, load } from "./data";
import { Days } from "./days";
import { Find } from "./find";
import { Panel } from "./words";

const WIDE = window.matchMedia("(min-width: 1180px)"); // as in page.css: the panel has a column

function start(): void {
  const data = load();
  if (!data.words.length) return; // nothing to select, nothing to find
  const find = new Find(byId<HTMLInputElement>("find"));
  const days: Days = new Days(data, () => {
    find.apply();
    first(panel);
  });
  const panel = new Panel(data, () => days.shown);
  byId("panel").hidden = false;
  first(panel);
  document.addEventListener("click", (event) => clicked(event, panel));
  document.addEventListener("keydown", (event) => keyed(event, panel, days, find));
}

/** Begins with the headline's words where the panel has a column of its own. */
function first(panel: Panel): void {
  panel.close();
  const headline = document.querySelector("h1 [data-w]");
  if (headline && WIDE.matches) panel.show(headline, true);
}

function clicked(event: MouseEvent, panel: Panel): void {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const jump = event.target.closest("a[href^='#w']:not([data-w])");
  if (jump) {
    glow(jump.getAttribute("href") ?? "");
    if (!WIDE.matches) document.body.classList.remove("panel-open");
    return;
  }
  const source = event.target.closest("[data-w]");
  if (!source) return;
  event.preventDefault();
  panel.show(source);
}

/** Marks all stretches of a claim in its report: `:target` alone marks the first. */
function glow(href: string): void {
  for (const old of document.querySelectorAll("mark.on")) old.classList.remove("on");
  const number = href.slice(2);
  for (const mark of document.querySelectorAll(`.text mark[data-w~="${number}"]`)) {
    mark.classList.add("on");
  }
}

function keyed(event: KeyboardEvent, panel: Panel, days: Days, find: Find): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    if (panel.open) panel.close();
    else if (!find.clear()) panel.close();
    return;
  }
  if (event.target instanceof HTMLInputElement) return;
  const action: Record<string, () => boolean> = {
    "[": () => (days.move(-1), true),
    "]": () => (days.move(+1), true),
    "/": () => (find.focus(), true),
    ArrowDown: () => step(+1),
    ArrowUp: () => step(-1),
    ArrowRight: () => step(+1),
    ArrowLeft: () => step(-1),
  };
  if (action[event.key]?.()) event.preventDefault();
}

/** From a focused row to the next; elsewhere the arrows scroll as ever. */
function step(by: number): boolean {
  const focused = document.activeElement?.closest("[data-w], a.row");
  if (!focused) return false;
  const rows = [...document.querySelectorAll<HTMLElement>("main a[data-w], main a.row[href]")].filter(
    (row) => row.getClientRects().length > 0,
  );
  const next = rows[rows.indexOf(focused as HTMLElement) + by];
  next?.focus();
  return true;
}

start();
