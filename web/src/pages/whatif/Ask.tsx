import { Button } from "@mantine/core";
import { lazy, Suspense, useMemo, useState } from "react";
import { type Corner, type Outset, type Question, simulations } from "../../api/simulations";
import { Boundary } from "../../app/Boundary";
import { Failure, Skeleton } from "../../app/Notice";
import { useCity } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { go } from "../../view/location";
import { useDomainParam, useParam } from "../../view/view";
import { cornersOf, linesOf } from "../agencies/outline";
import { GasStrengthChoice } from "./GasChoice";
import { Inputs } from "./Inputs";
import { NumberField } from "./NumberField";
import { parsePoint, zoneAt } from "./plane";
import {
  AROUND,
  DRAWN,
  type Draft,
  ELSEWHERE,
  draftOf,
  isTooMany,
  lookOf,
  peopleOf,
  placeOf,
  questionOf,
} from "./question";
import { useGround } from "./useSimulation";
import { WhoComes } from "./WhoComes";
import styles from "./WhatIf.module.css";

const OutlinePanel = lazy(() => import("../agencies/OutlinePanel"));

export interface PartProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

/** Asks: where, how many, which exits, what danger. */
export function Ask({ before }: { before: Question | undefined }) {
  const point = useParam("at");
  const at = useMemo(() => parsePoint(point), [point]);
  const city = useCity().data;
  const zone = (at && city && zoneAt(city.zones, at)) ?? "";
  const [changes, setChanges] = useState<Partial<Draft>>({});
  const gas = useParam("gas");
  const draft = { ...draftOf(before, zone, { at, gas }), ...changes };
  const change = (part: Partial<Draft>): void => setChanges((known) => ({ ...known, ...part }));
  const domain = useDomainParam();
  const place = placeOf(draft, at);
  const look = useGround(place ? lookOf(draft, place) : undefined, domain);
  const incident = useParam("incident") || null;
  const act = useAct("simulations");
  const start = async (): Promise<void> => {
    if (!place) return;
    const question = questionOf(draft, place, middleOf(look.data));
    const started = await act(simulations.start(question, incident, domain), t("whatif.started"));
    if (started) go(`/what-if/${encodeURIComponent(started.id)}`, { incident });
  };
  return (
    <form
      className={styles.ask}
      aria-label={t("whatif.ask")}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h2>{t("whatif.ask")}</h2>
      <Where draft={draft} change={change} around={at !== null} />
      {draft.where === DRAWN && <Outline draft={draft} change={change} />}
      <People draft={draft} change={change} look={look.data} />
      {look.isError && <Failure error={look.error} retry={() => void look.refetch()} />}
      {look.isLoading && <Skeleton rows={3} />}
      {look.data && <Exits draft={draft} change={change} look={look.data} />}
      {look.data && <WhoComes draft={draft} change={change} look={look.data} />}
      <Danger draft={draft} change={change} />
      {draft.danger === "gas" && <GasStrengthChoice draft={draft} change={change} look={look.data} />}
      <Button type="submit" disabled={!look.data || isTooMany(draft, look.data)}>
        {t("whatif.start")}
      </Button>
    </form>
  );
}

/** The middle of the outline, for what the form puts at the middle of the place. */
function middleOf(look: Outset | undefined): Corner | null {
  const ring = look?.ground.rings[0];
  if (!ring || ring.length === 0) return null;
  const mean = (axis: 0 | 1): number => ring.reduce((sum, corner) => sum + corner[axis], 0) / ring.length;
  return [mean(0), mean(1)];
}

function Where({ draft, change, around }: PartProps & { around: boolean }) {
  const zones = useCity().data?.zones ?? [];
  const named = [...new Map(zones.map((zone) => [zone.id, zone])).values()].sort((a, b) =>
    a.name.localeCompare(b.name),
  );
  return (
    <>
      <label className={styles.field}>
        {t("whatif.where")}
        <select value={draft.where} required onChange={(event) => change({ where: event.target.value, ...ELSEWHERE })}>
          <option value="" />
          {around && <option value={AROUND}>{t("whatif.where.around")}</option>}
          <option value={DRAWN}>{t("whatif.where.drawn")}</option>
          {named.map((zone) => (
            <option key={zone.id} value={zone.id}>
              {zone.name}
            </option>
          ))}
        </select>
      </label>
      <NumberField
        label={t("whatif.around")}
        min={0}
        max={300}
        value={draft.around}
        onChange={(around) => change({ around, ...ELSEWHERE })}
      />
    </>
  );
}

function Outline({ draft, change }: PartProps) {
  const city = useCity().data;
  return (
    <>
      {city && (
        <Boundary title={t("map.unavailable")} hint={t("agencies.outline.unavailable")}>
          <Suspense fallback={<Skeleton rows={4} />}>
            <OutlinePanel
              city={city}
              corners={cornersOf(draft.lines)}
              onChange={(corners) => change({ lines: linesOf(corners), ...ELSEWHERE })}
            />
          </Suspense>
        </Boundary>
      )}
      <label className={styles.field}>
        {t("agencies.outline.corners")}
        <textarea rows={4} value={draft.lines} onChange={(event) => change({ lines: event.target.value })} />
      </label>
    </>
  );
}

function People({ draft, change, look }: PartProps & { look: Outset | undefined }) {
  return (
    <fieldset className={styles.choices}>
      <legend>{t("whatif.people")}</legend>
      <label>
        <input type="radio" checked={draft.counted} onChange={() => change({ counted: true })} />
        {t("whatif.people.counters")}
      </label>
      {draft.counted && look && (
        <p className={styles.inputs}>
          <Inputs inputs={look.inputs} />
        </p>
      )}
      <label>
        <input type="radio" checked={!draft.counted} onChange={() => change({ counted: false })} />
        {t("whatif.people.number")}
        <input
          type="number"
          min={1}
          aria-label={t("whatif.people")}
          value={draft.people}
          onChange={(event) => change({ people: Number(event.target.value), counted: false })}
        />
      </label>
      {look && isTooMany(draft, look) && (
        <p className={styles.inputs} role="alert">
          {t("whatif.people.many", { people: peopleOf(draft, look) ?? 0, most: look.mostPeople })}
        </p>
      )}
    </fieldset>
  );
}

function Exits({ draft, change, look }: PartProps & { look: Outset }) {
  const toggle = (name: string): void => {
    const closed = draft.closed.includes(name) ? draft.closed.filter((one) => one !== name) : [...draft.closed, name];
    change({ closed, ...(closed.includes(draft.coming.exit) && { coming: ELSEWHERE.coming }) });
  };
  return (
    <fieldset className={styles.choices}>
      <legend>{t("whatif.exits")}</legend>
      {look.ground.exits.map(({ name, widthMeters }) => (
        <label key={name}>
          <input type="checkbox" checked={!draft.closed.includes(name)} onChange={() => toggle(name)} />
          {t("whatif.exit.width", { name, width: widthMeters })}
        </label>
      ))}
    </fieldset>
  );
}

const DANGERS = ["none", "gas", "threat"] as const;
const MOST_GAS_METERS = 500;
const MOST_THREAT_METERS = 25;

function Danger({ draft, change }: PartProps) {
  return (
    <>
      <label className={styles.field}>
        {t("whatif.danger")}
        <select
          value={draft.danger}
          onChange={(event) => change({ danger: DANGERS.find((one) => one === event.target.value) ?? "none" })}
        >
          {DANGERS.map((one) => (
            <option key={one} value={one}>
              {t(one === "gas" && draft.gas.alert !== "" ? "whatif.danger.gas.alert" : `whatif.danger.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {draft.danger !== "none" && (
        <NumberField
          label={t("whatif.danger.reach")}
          min={1}
          max={draft.danger === "gas" ? MOST_GAS_METERS : MOST_THREAT_METERS}
          value={draft.reach}
          onChange={(reach) => change({ reach })}
        />
      )}
    </>
  );
}
