import { useState } from "react";
import type { GasSubstance, Outset } from "../../api/simulations";
import { t } from "../../i18n";
import type { PartProps } from "./Ask";
import { gasWords, strengthWords } from "./gas";
import { NumberField } from "./NumberField";
import { type GasDraft, isStrength } from "./question";
import styles from "./WhatIf.module.css";

const UNKNOWN = "unknown";
const OTHER = "other";
const SUBSTANCES: readonly GasSubstance[] = ["co", "hcn"];

interface GasProps extends PartProps {
  look: Outset | undefined;
}

/** How much of what is in the air: as an alert measured, a preset, or a number. */
export function GasStrengthChoice({ draft, change, look }: GasProps) {
  const { gas } = draft;
  const [other, setOther] = useState(false);
  const presets = look?.gases ?? [];
  const preset = presets.findIndex((strength) => isStrength(gas, strength));
  const to = (part: Partial<GasDraft>): void => change({ gas: { ...gas, ...part } });
  const choose = (value: string): void => {
    setOther(value === OTHER);
    const strength = presets[Number(value)];
    to(strength ? { known: true, substance: strength.substance, ppm: strength.ppm } : { known: value === OTHER });
  };
  const value = !gas.known ? UNKNOWN : preset < 0 || other ? OTHER : String(preset);
  const taken = gas.known ? undefined : look?.inputs.gases[0];
  return (
    <>
      <label className={styles.field}>
        {t("whatif.gas.strength")}
        <select value={value} onChange={(event) => choose(event.target.value)}>
          <option value={UNKNOWN}>{t(gas.alert === "" ? "whatif.gas.unknown" : "whatif.gas.alert")}</option>
          {presets.map((strength, index) => (
            <option key={strengthWords(strength)} value={index}>
              {strengthWords(strength)}
            </option>
          ))}
          <option value={OTHER}>{t("whatif.gas.other")}</option>
        </select>
      </label>
      {taken && <small>{gasWords(taken)}</small>}
      {value === OTHER && <Concentration gas={gas} to={to} />}
    </>
  );
}

function Concentration({ gas, to }: { gas: GasDraft; to: (part: Partial<GasDraft>) => void }) {
  return (
    <>
      <label className={styles.field}>
        {t("whatif.gas.substance")}
        <select
          value={gas.substance}
          onChange={(event) => to({ substance: SUBSTANCES.find((one) => one === event.target.value) ?? "co" })}
        >
          {SUBSTANCES.map((one) => (
            <option key={one} value={one}>
              {t(`whatif.gas.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <NumberField
        label={t("whatif.gas.ppm")}
        min={1}
        max={1_000_000}
        value={gas.ppm}
        onChange={(ppm) => to({ ppm })}
      />
    </>
  );
}
