import { Store } from "../lib/store";

/** Where the screen is: the path is the page, the parameters are the view. */
export interface Place {
  path: string;
  params: URLSearchParams;
}

const read = (): Place => ({ path: window.location.pathname, params: new URLSearchParams(window.location.search) });

export const place = new Store<Place>(read());
window.addEventListener("popstate", () => place.set(read()));

export type Params = Record<string, string | null>;

/** Parameters that go along from page to page. */
const KEPT = ["domain"];

function write(path: string, params: URLSearchParams, how: "push" | "replace"): void {
  const query = params.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%2F", "/");
  const url = query === "" ? path : `${path}?${query}`;
  if (how === "push") window.history.pushState(null, "", url);
  else window.history.replaceState(null, "", url);
  place.set({ path, params });
}

/** Address of another page. */
export function href(path: string, params: Params = {}): string {
  const next = withParams(keptParams(), params);
  const query = next.toString();
  return query === "" ? path : `${path}?${query}`;
}

export function go(path: string, params: Params = {}): void {
  write(path, withParams(keptParams(), params), "push");
}

/** Changes the view on the same page; `replace` for what Back should not step through. */
export function look(params: Params, how: "push" | "replace" = "push"): void {
  const { path, params: before } = place.current();
  write(path, withParams(new URLSearchParams(before), params), how);
}

function keptParams(): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of KEPT) {
    const value = place.current().params.get(name);
    if (value) kept.set(name, value);
  }
  return kept;
}

function withParams(params: URLSearchParams, changes: Params): URLSearchParams {
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") params.delete(name);
    else params.set(name, value);
  }
  return params;
}
