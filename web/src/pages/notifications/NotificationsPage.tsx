import { Page } from "../../app/Page";
import { useSession } from "../../app/session";
import { t } from "../../i18n";
import { Channels } from "./Channels";
import { Deliveries } from "./Deliveries";
import { Mine } from "./Mine";
import styles from "./Notifications.module.css";
import { SoundCard } from "./SoundCard";
import { Subscriptions } from "./Subscriptions";

/** What came for the reader, how this screen sounds, and for supervisors who is told what and what became of it. */
export default function NotificationsPage() {
  const roles: readonly string[] = useSession().data?.user.roles ?? [];
  const supervises = roles.includes("supervisor") || roles.includes("admin");
  return (
    <Page title={t("told.title")} note={t("told.lead")}>
      <div className={styles.columns}>
        <Mine />
        <div className={styles.side}>
          <SoundCard />
          <Channels supervises={supervises} />
          {supervises && <Subscriptions />}
        </div>
        {supervises && <Deliveries />}
      </div>
    </Page>
  );
}
