import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { Agency } from "../../api/types";
import styles from "../../app/Cards.module.css";
import { Field, FormDialog } from "../../app/FormDialog";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { type Fact, Facts } from "../../panels/detail/Facts";

/** The facts of the reader's agency; its administrator changes its name and contacts. */
export function OwnAgency({ agency }: { agency: Agency }) {
  const [changing, setChanging] = useState(false);
  const admin = useSession().data?.user.roles.includes("admin") ?? false;
  return (
    <section className={styles.section}>
      <article className={styles.card}>
        <header>
          <h2>{agency.name}</h2>
          <span className={styles.quiet}>{agency.id}</span>
        </header>
        <Facts facts={factsOf(agency)} />
        {admin && (
          <div className={styles.buttons}>
            <Button variant="default" onClick={() => setChanging(true)}>
              {t("agencies.change")}
            </Button>
          </div>
        )}
      </article>
      {changing && <ChangeAgency agency={agency} onClose={() => setChanging(false)} />}
    </section>
  );
}

function factsOf(agency: Agency): Fact[] {
  const facts: Fact[] = [
    [t("agencies.kind"), t(`agencies.kind.${agency.kind}`)],
    [t("agencies.controller"), agency.controller || t("agencies.unnamed")],
    [t("agencies.officer"), agency.privacyOfficer || t("agencies.unnamed")],
  ];
  if (agency.regime !== null) facts.push([t("agencies.regime"), t(`agreements.regime.${agency.regime}`)]);
  if (agency.city !== null) facts.push([t("agencies.city"), agency.city]);
  if (agency.serves.length > 0) facts.push([t("agencies.serves"), agency.serves.join(", ")]);
  return facts;
}

function ChangeAgency({ agency, onClose }: { agency: Agency; onClose: () => void }) {
  const [name, setName] = useState(agency.name);
  const [controller, setController] = useState(agency.controller ?? "");
  const [privacyOfficer, setPrivacyOfficer] = useState(agency.privacyOfficer ?? "");
  const act = useAct("agencies");
  const change = async (): Promise<void> => {
    const changed = api.changeAgency(agency.id, { name: name.trim(), controller, privacyOfficer });
    if (await act(changed, t("agencies.change.done"))) onClose();
  };
  return (
    <FormDialog
      title={t("agencies.change.title", { agency: agency.name })}
      verb={t("agencies.change")}
      ready={name.trim() !== ""}
      onDo={change}
      onClose={onClose}
    >
      <Field label={t("agencies.name")} value={name} onChange={setName} />
      <Field label={t("agencies.controller")} value={controller} onChange={setController} />
      <Field label={t("agencies.officer")} value={privacyOfficer} onChange={setPrivacyOfficer} />
    </FormDialog>
  );
}
