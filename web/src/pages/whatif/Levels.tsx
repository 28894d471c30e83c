import { t } from "../../i18n";
import { countLevels, LEVELS, squaresOf } from "./density";
import { sampleOf } from "./ink";
import { SQUARE_METERS } from "./squares";
import styles from "./WhatIf.module.css";

/** The legend of densities, with how many stand at each level at this moment, for each plan. */
export function Levels({ plans }: { plans: Float32Array[] }) {
  const counts = plans.map((places) => countLevels(squaresOf(places, SQUARE_METERS), SQUARE_METERS));
  return (
    <table className={styles.levels}>
      <caption>{t("whatif.levels")}</caption>
      {counts.length > 1 && (
        <thead>
          <tr>
            <td />
            <th scope="col">A</th>
            <th scope="col">B</th>
          </tr>
        </thead>
      )}
      <tbody>
        {LEVELS.map(({ level }, index) => (
          <tr key={level}>
            <th scope="row">
              <i aria-hidden style={sampleOf(index)} /> {t(`whatif.level.${level}`)}
            </th>
            {counts.map((count, plan) => (
              <td key={plan}>{count[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
