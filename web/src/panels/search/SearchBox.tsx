import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "../../api/client";
import { usePicture } from "../../app/live";
import { t } from "../../i18n";
import { titleWords } from "../../i18n/titles";
import { useKeys } from "../../lib/keys";
import { go, place } from "../../view/location";
import { type Selection, select, useDomainParam } from "../../view/view";
import { flyTo } from "../map/camera";
import { findAlerts, findSources } from "./find";
import styles from "./SearchBox.module.css";

interface Hit {
  key: string;
  label: string;
  note: string;
  open: () => void;
}

function openSelection(selection: Selection): void {
  if (place.current().path !== "/") go("/");
  select(selection);
}

/** Sources and alerts of the picture at once, streets and places from the city. */
function useHits(q: string): Hit[] {
  const picture = usePicture();
  const domain = useDomainParam();
  const places = useQuery({
    queryKey: ["search", domain, q],
    queryFn: ({ signal }) => api.search(q, domain, signal),
    enabled: q.length >= 2,
  });
  if (q.length < 2) return [];
  const alerts = findAlerts(picture.alerts.current(), q).map((alert) => ({
    key: `alert:${alert.id}`,
    label: titleWords(alert.title),
    note: alert.sourceName,
    open: () => openSelection({ kind: "alert", id: alert.id }),
  }));
  const sources = findSources(picture.columns.current(), q).map(({ id, name, place: at }) => ({
    key: `source:${id}`,
    label: name,
    note: id,
    open: () => {
      openSelection({ kind: "source", id });
      if (at) flyTo(at);
    },
  }));
  const found = (places.data ?? []).slice(0, 6).map((hit) => ({
    key: `place:${hit.kind}:${hit.name}`,
    label: hit.name,
    note: hit.kind,
    open: () => {
      if (place.current().path !== "/") go("/");
      flyTo([hit.lon, hit.lat]);
    },
  }));
  return [...alerts, ...sources, ...found];
}

export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const [q, setQ] = useState("");
  const [at, setAt] = useState(0);
  const hits = useHits(q.trim());
  useKeys({ "/": () => input.current?.focus() });
  const done = (hit: Hit | undefined): void => {
    if (!hit) return;
    setQ("");
    input.current?.blur();
    hit.open();
  };
  const keyDown = (event: React.KeyboardEvent): void => {
    if (event.key === "ArrowDown") setAt(Math.min(hits.length - 1, at + 1));
    else if (event.key === "ArrowUp") setAt(Math.max(0, at - 1));
    else if (event.key === "Enter") done(hits[at]);
    else if (event.key === "Escape") {
      setQ("");
      input.current?.blur();
    } else return;
    event.preventDefault();
  };
  const open = q.trim().length >= 2;
  const phone = useMediaQuery("(max-width: 640px)") ?? false;
  return (
    <div className={styles.box}>
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-expanded={open}
        aria-controls="search-hits"
        aria-activedescendant={open && hits[at] ? `hit-${at}` : undefined}
        aria-label={t("search.label")}
        placeholder={t(phone ? "search.short" : "search.label")}
        value={q}
        onChange={(event) => {
          setQ(event.target.value);
          setAt(0);
        }}
        onKeyDown={keyDown}
        onBlur={() => window.setTimeout(() => setQ(""), 150)}
      />
      <kbd>/</kbd>
      {open && <Hits hits={hits} at={at} q={q} onOpen={done} />}
    </div>
  );
}

function Hits({ hits, at, q, onOpen }: { hits: Hit[]; at: number; q: string; onOpen: (hit: Hit) => void }) {
  return (
    <div id="search-hits" role="listbox" aria-label={t("search.label")} className={styles.hits}>
      {hits.length === 0 && (
        <p role="option" aria-selected={false} tabIndex={-1}>
          {t("search.none", { q })}
        </p>
      )}
      {hits.map((hit, index) => (
        <button
          key={hit.key}
          id={`hit-${index}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(hit)}
        >
          <span>{hit.label}</span>
          <small>{hit.note}</small>
        </button>
      ))}
    </div>
  );
}
