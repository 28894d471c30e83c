import { useCallback, useMemo, useRef, useState } from "react";
import type { AlertSummary } from "../../api/types";
import { usePicture } from "../../app/live";
import { useStore } from "../../lib/useStore";
import { type Alerts, isOpen, wasOpenAt } from "../../picture/alerts";
import { usePastAlerts } from "../../picture/past";
import { parseSeverities, useParam, usePastMillis } from "../../view/view";
import { type Filter, type Held, hold, wantedIds } from "./order";

export interface Queue extends Held {
  filter: Filter;
  alerts: Alerts;
  total: number;
  past: boolean;
  setReading: (reading: boolean) => void;
  release: () => void;
}

const EMPTY: readonly string[] = [];

/** The queue's list: wanted by the filter, held while someone reads. */
export function useQueue(): Queue {
  const picture = usePicture();
  const present = useStore(picture.alerts, (value) => value);
  const pastMillis = usePastMillis();
  const past = usePastAlerts(pastMillis);
  const alerts = past ?? present;
  const filter = useFilter();
  const open = useMemo(() => openAt(pastMillis), [pastMillis]);
  const wanted = useMemo(() => wantedIds(alerts, filter, open), [alerts, filter, open]);
  const [reading, setReading] = useState(false);
  const [, redraw] = useState(0);
  const shown = useRef({ key: "", ids: EMPTY });
  const key = JSON.stringify([filter, pastMillis]);
  const held = hold(shown.current.ids, wanted, reading && shown.current.key === key);
  shown.current = { key, ids: held.shown };
  const release = useCallback(() => {
    shown.current = { key: "", ids: EMPTY };
    redraw((n) => n + 1);
  }, []);
  const total = useMemo(() => [...alerts.values()].filter(open).length, [alerts, open]);
  return { ...held, filter, alerts, total, past: pastMillis !== null, setReading, release };
}

function openAt(pastMillis: number | null): (alert: AlertSummary) => boolean {
  return pastMillis === null ? isOpen : (alert) => wasOpenAt(alert, pastMillis);
}

function useFilter(): Filter {
  const severities = useParam("sev");
  const text = useParam("q");
  const order = useParam("sort") === "severity" ? "severity" : "newest";
  return useMemo(() => ({ severities: parseSeverities(severities), text, order }), [severities, text, order]);
}
