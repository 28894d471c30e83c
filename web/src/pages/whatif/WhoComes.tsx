import type { Outset } from "../../api/simulations";
import { t } from "../../i18n";
import type { PartProps } from "./Ask";
import { NumberField } from "./NumberField";
import type { Coming } from "./question";
import styles from "./WhatIf.module.css";

const MOST_A_MINUTE = 600;
const MOST_MINUTES = 30;

/** By which of the open exits people still come in, and how many. */
export function WhoComes({ draft, change, look }: PartProps & { look: Outset }) {
  const { coming } = draft;
  const set = (part: Partial<Coming>): void => change({ coming: { ...coming, ...part } });
  const open = look.ground.exits.filter(({ name }) => !draft.closed.includes(name));
  return (
    <>
      <label className={styles.field}>
        {t("whatif.coming")}
        <select value={coming.exit} onChange={(event) => set({ exit: event.target.value })}>
          <option value="">{t("whatif.coming.nowhere")}</option>
          {open.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {coming.exit !== "" && (
        <>
          <NumberField
            label={t("whatif.coming.minute")}
            min={1}
            max={MOST_A_MINUTE}
            value={coming.perMinute}
            onChange={(perMinute) => set({ perMinute })}
          />
          <NumberField
            label={t("whatif.coming.minutes")}
            min={1}
            max={MOST_MINUTES}
            value={coming.minutes}
            onChange={(minutes) => set({ minutes })}
          />
        </>
      )}
    </>
  );
}
