import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { OpenSession } from "../../api/types";
import { Failure, Skeleton } from "../../app/Notice";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatDate, formatMinute } from "../../lib/format";
import styles from "./Account.module.css";
import { Card } from "./Card";
import { deviceName } from "./device";

/** Where the person is signed in, each session with the way to end it. */
export function SessionsCard() {
  const act = useAct("sessions");
  const query = useQuery({ queryKey: ["sessions"], queryFn: api.sessions });
  const sessions = query.data ?? [];
  return (
    <Card title={t("account.sessions")}>
      {query.isPending && <Skeleton rows={2} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      <ul className={styles.rows}>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            onEnd={() => void act(api.endSession(session.id), t("account.session.ended"))}
          />
        ))}
      </ul>
      {sessions.some((session) => !session.current) && (
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => void act(api.endOtherSessions(), t("account.session.others.done"))}>
            {t("account.session.others")}
          </Button>
        </div>
      )}
    </Card>
  );
}

function SessionRow({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const device = deviceName(session.userAgent);
  return (
    <li className={styles.row}>
      <div>
        <strong>{device}</strong> {session.current && <span className={styles.here}>{t("account.session.here")}</span>}
        <p className={styles.small}>{factsOf(session)}</p>
      </div>
      {!session.current && (
        <Button variant="default" aria-label={t("account.session.end.named", { device })} onClick={onEnd}>
          {t("account.session.end")}
        </Button>
      )}
    </li>
  );
}

function factsOf(session: OpenSession): string {
  return [
    t("account.session.from", {
      address: session.address,
      since: moment(session.createdAt),
      proof: t(`account.proof.${session.proof}`),
    }),
    t("account.session.seen", { date: moment(session.lastSeenAt) }),
    t("account.session.until", { date: moment(session.expiresAt) }),
  ].join("; ");
}

const moment = (time: string): string => `${formatDate(Date.parse(time))} ${formatMinute(Date.parse(time))}`;
