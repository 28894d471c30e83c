import type { NearCamera } from "../../api/units";
import { Store } from "../../lib/store";

/** Cameras whose field of view the map shows: those that a pane lists. */
export const shownCones = new Store<readonly NearCamera[]>([]);
