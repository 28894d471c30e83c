import type { SimulationInputs } from "../../api/simulations";
import { type Key, t } from "../../i18n";
import { formatAge } from "../../lib/format";

/** How many people it begins with, how old and how sure that is, and which counters are blind. */
export function Inputs({ inputs }: { inputs: SimulationInputs }) {
  const blind = inputs.counters.filter((counter) => counter.blind !== null);
  return (
    <>
      <span>{peopleOf(inputs)}</span>
      {blind.length > 0 && (
        <small>
          {t("whatif.blind", {
            names: blind.map(({ name, blind: why }) => `${name} (${t(`whatif.blind.${why}` as Key)})`).join(", "),
          })}
        </small>
      )}
    </>
  );
}

function peopleOf({ people, counted, uncertainty, oldestAgeSeconds }: SimulationInputs): string {
  if (!counted) return t("whatif.said", { people });
  if (oldestAgeSeconds === null) return t("whatif.uncounted");
  return t("whatif.counted", { people, uncertainty: uncertainty ?? 0, age: formatAge(1000 * oldestAgeSeconds) });
}
