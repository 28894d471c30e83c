import type { IncidentDetail } from "../../api/incidents";
import { t } from "../../i18n";

/** What happened, and the facts that a reader of this page needs. */
export function Situation({ incident, facts }: { incident: IncidentDetail; facts: [string, string][] }) {
  return (
    <section>
      <h2>{t("incident.brief.situation")}</h2>
      {incident.description && <p>{incident.description}</p>}
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
