import { useCallback, useMemo, useRef, useState } from "react";
import { wasOpenAt } from "../../picture/alerts";
import { useEpoch } from "../../app/live";
import { usePastAlerts } from "../../picture/past";
import { parseSeverities, useParam, usePastMillis } from "../../view/view";
import { useItems } from "../item/useItems";
import { type Filter, type Held, hold, wantedIds } from "./order";
import { isOpenRow, type Row, rowOfAlert, rowOfItem, type Rows } from "./rows";

export interface Queue extends Held {
  filter: Filter;
  rows: Rows;
  total: number;
  past: boolean;
  setReading: (reading: boolean) => void;
  release: () => void;
}

const EMPTY: readonly string[] = [];

/** The queue's list: wanted by the filter, held while someone reads, unless they may not see all of it any more. */
export function useQueue(): Queue {
  const pastMillis = usePastMillis();
  const rows = useRows(pastMillis);
  const filter = useFilter();
  const wanted = useMemo(() => wantedIds(rows, filter), [rows, filter]);
  const [reading, setReading] = useState(false);
  const [, redraw] = useState(0);
  const shown = useRef({ key: "", ids: EMPTY });
  const epoch = useEpoch();
  const key = JSON.stringify([filter, pastMillis, epoch]);
  const held = hold(shown.current.ids, wanted, reading && shown.current.key === key);
  shown.current = { key, ids: held.shown };
  const release = useCallback(() => {
    shown.current = { key: "", ids: EMPTY };
    redraw((n) => n + 1);
  }, []);
  const total = useMemo(() => [...rows.values()].filter(isOpenRow).length, [rows]);
  const kept = useKept(rows, held.shown);
  return { ...held, filter, rows: kept, total, past: pastMillis !== null, setReading, release };
}

/** The items of now, or the alerts that were open at a moment of the past. */
function useRows(pastMillis: number | null): Rows {
  const items = useItems();
  const past = usePastAlerts(pastMillis);
  return useMemo(() => {
    if (pastMillis === null) return new Map([...items.values()].map((item) => [item.id, rowOfItem(item)]));
    const open = [...(past ?? new Map()).values()].filter((alert) => wasOpenAt(alert, pastMillis));
    return new Map(open.map((alert) => [alert.id, { ...rowOfAlert(alert), state: "new" as const }]));
  }, [items, past, pastMillis]);
}

/** What has left the queue while someone reads stays where it was, as closed. */
function useKept(rows: Rows, shown: readonly string[]): Rows {
  const last = useRef<Rows>(new Map());
  const kept = new Map<string, Row>(rows);
  for (const id of shown) {
    const before = last.current.get(id);
    if (!kept.has(id) && before) kept.set(id, { ...before, state: "closed" });
  }
  last.current = kept;
  return kept;
}

function useFilter(): Filter {
  const severities = useParam("sev");
  const text = useParam("q");
  const order = useParam("sort") === "severity" ? "severity" : "newest";
  return useMemo(() => ({ severities: parseSeverities(severities), text, order }), [severities, text, order]);
}
