// What the page carries for the script: reports, words (evidence), days. Written by days.py.

/** Number, name, title, day, how the day is known. */
export type Report = [string, string, string, string, string];

/** Report, start, end, start and end of the sentence around (UTF-16), kind, who says it, notes. */
export type Words = [
  number,
  number,
  number,
  number,
  number,
  "claim" | "name" | "shared",
  string[],
  string[],
];

export interface Day {
  label: string;
  /** Fragment numbers of each slot, in order. */
  slots: Record<string, number[]>;
  /** Reports known on the day. */
  known: number[];
  /** Groups of reports that count as one witness. */
  one: number[][];
}

export interface Data {
  reports: Report[];
  words: Words[];
  days: Day[];
  shown: number;
}

export function load(): Data {
  return JSON.parse(byId("data").textContent ?? "{}") as Data;
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as T;
}

/** Element with a class and children; strings become text, never markup. */
export function make(
  tag: string,
  className = "",
  ...children: (Node | string | null)[]
): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child): child is Node | string => child !== null));
  return element;
}
