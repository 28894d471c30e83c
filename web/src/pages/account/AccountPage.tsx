import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { useSession } from "../../app/session";
import { t } from "../../i18n";
import styles from "./Account.module.css";
import { AppCard } from "./AppCard";
import { CodesCard } from "./CodesCard";
import { NewCodes } from "./NewCodes";
import { PasskeysCard } from "./PasskeysCard";
import { PasswordCard } from "./PasswordCard";
import { SessionsCard } from "./SessionsCard";

/** What the person signs in with, and where they are signed in. */
export default function AccountPage() {
  const session = useSession();
  const factors = useQuery({ queryKey: ["factors"], queryFn: api.factors });
  const [codes, setCodes] = useState<string[]>([]);
  const missing = session.data?.secondFactorMissing === true;
  return (
    <Page title={t("account.title")} note={t("account.lead")}>
      {missing && <Notice title={t("account.missing")} hint={t("account.missing.hint")} role="alert" />}
      {factors.isPending && <Skeleton rows={6} />}
      {factors.isError && <Failure error={factors.error} retry={() => void factors.refetch()} />}
      {factors.isSuccess && (
        <div className={styles.cards}>
          {!factors.data.fresh && (
            <p className={styles.stale} role="status">
              {t("account.stale")}
            </p>
          )}
          <AppCard factors={factors.data} onCodes={setCodes} />
          <PasskeysCard factors={factors.data} onCodes={setCodes} />
          <CodesCard factors={factors.data} onCodes={setCodes} />
          <PasswordCard hasPassword={factors.data.password} />
          <SessionsCard />
        </div>
      )}
      {codes.length > 0 && <NewCodes codes={codes} onClose={() => setCodes([])} />}
    </Page>
  );
}
