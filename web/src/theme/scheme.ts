import { recall, remember } from "../lib/remembered";
import { Store } from "../lib/store";

export type Scheme = "dark" | "light";
export type SchemeChoice = "auto" | Scheme;

const isChoice = (value: unknown): value is SchemeChoice => value === "auto" || value === "dark" || value === "light";

export const choice = new Store<SchemeChoice>(recall("scheme", "auto", isChoice));
export const scheme = new Store<Scheme>(resolve(choice.current(), new Date().getHours()));

/** Light by day, dark from 19 to 7 o'clock of this workplace, unless the operator has chosen. */
export function resolve(chosen: SchemeChoice, hour: number): Scheme {
  if (chosen !== "auto") return chosen;
  return hour >= 7 && hour < 19 ? "light" : "dark";
}

export function choose(next: SchemeChoice): void {
  remember("scheme", next);
  choice.set(next);
  refresh();
}

function refresh(): void {
  scheme.set(resolve(choice.current(), new Date().getHours()));
}

/** Keeps the colours right as the day goes on, and like those of the operator's other windows; returns how to stop. */
export function keepScheme(): () => void {
  const timer = window.setInterval(refresh, 60_000);
  const recallChoice = () => {
    choice.set(recall("scheme", "auto", isChoice));
    refresh();
  };
  window.addEventListener("storage", recallChoice);
  return () => {
    window.clearInterval(timer);
    window.removeEventListener("storage", recallChoice);
  };
}
