import { type Key, t } from "../i18n";
import { useParam } from "../view/view";
import { useAgencyName } from "./agencies";
import { Link } from "./Link";
import styles from "./ShownTo.module.css";

const LISTS = [
  ["/alerts", "nav.alerts"],
  ["/incidents", "nav.incidents"],
  ["/units", "nav.units"],
] as const satisfies readonly (readonly [string, Key])[];

/** Says whose eyes the list is seen with, what else they see, and the way back to one's own. */
export function ShownTo({ here }: { here: (typeof LISTS)[number][0] }) {
  const to = useParam("shownTo");
  const agency = useAgencyName()(to);
  if (to === "") return null;
  return (
    <p className={styles.shown} role="status">
      {t("shown.as", { agency })}{" "}
      {LISTS.filter(([path]) => path !== here).map(([path, name]) => (
        <Link key={path} to={path} params={{ shownTo: to }}>
          {t(name)}
        </Link>
      ))}
      <Link to={here}>{t("shown.own")}</Link>
    </p>
  );
}
