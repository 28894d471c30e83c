import type { Frame, Picture, Status } from "../api/types";
import { Store } from "../lib/store";
import { type Alerts, mergeAlerts } from "./alerts";
import { applyStates, type Columns, columnsOf, noColumns } from "./columns";
import { Layers } from "./layers";
import { type Link, started } from "./protocol";

/** Time of the picture: what the domain's clock said, and when the screen heard it by its own. */
export interface Heard {
  now: number;
  at: number;
  speed: number;
}

/** The shared picture outside React: each part tells only those who look at it. */
export class PictureStore {
  readonly link = new Store<Link>(started);
  readonly alerts = new Store<Alerts>(new Map());
  readonly columns = new Store<Columns>(noColumns);
  /** counts up whenever a state in the columns was changed in place */
  readonly revision = new Store(0);
  readonly layers = new Layers();
  readonly status = new Store<Status | null>(null);
  /** counts up when something waits for people of the reader's agency */
  readonly notices = new Store(0);
  readonly heard = new Store<Heard | null>(null);

  /** @param at when it was heard, by the screen's clock */
  replace(picture: Picture, at = Date.now()): void {
    this.columns.set(columnsOf(picture.sources));
    this.alerts.set(new Map(picture.alerts.map((alert) => [alert.id, alert])));
    this.layers.replace(picture.layers);
    if (picture.status) this.status.set(picture.status);
    this.heard.set({ now: Date.parse(picture.now), at, speed: picture.speed });
    this.revision.update((value) => value + 1);
  }

  apply(frame: Frame): void {
    this.alerts.update((alerts) => mergeAlerts(alerts, frame.alerts));
    if (applyStates(this.columns.current(), frame.sources)) this.revision.update((value) => value + 1);
    this.layers.apply(frame.layers);
    if (frame.status) this.status.set(frame.status);
    if (frame.notices !== this.notices.current()) this.notices.set(frame.notices);
    const speed = this.heard.current()?.speed ?? 1;
    this.heard.set({ now: Date.parse(frame.now), at: Date.now(), speed });
  }
}

/** The domain's time, carried forward from what was last heard. */
export function domainNow(heard: Heard | null, wallMillis: number): number {
  return heard ? heard.now + (wallMillis - heard.at) * heard.speed : wallMillis;
}
