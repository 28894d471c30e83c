import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { OpenSession, Person } from "../../api/types";
import styles from "../../app/Cards.module.css";
import { FormDialog } from "../../app/FormDialog";
import { Failure, Skeleton } from "../../app/Notice";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { deviceName } from "../account/device";

interface PersonDialogProps {
  person: Person;
  onClose: () => void;
}

/** Where a person is signed in, and the end of all of it. */
export function EndSessions({ person, onClose }: PersonDialogProps) {
  const { username, displayName: name } = person;
  const act = useAct("people", "sessions-of");
  const query = useQuery({ queryKey: ["sessions-of", username], queryFn: () => api.sessionsOf(username) });
  const end = async (): Promise<void> => {
    if ((await act(api.endSessionsOf(username), t("people.sessions.done", { name }))) !== null) onClose();
  };
  return (
    <FormDialog
      title={t("people.sessions.title", { name })}
      verb={t("people.sessions.end")}
      ready={(query.data?.length ?? 0) > 0}
      onDo={end}
      onClose={onClose}
    >
      {query.isPending && <Skeleton rows={2} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && <p>{t(query.data.length === 0 ? "people.sessions.none" : "people.sessions.consequence")}</p>}
      <ul className={styles.rows}>
        {query.data?.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </FormDialog>
  );
}

function SessionRow({ session }: { session: OpenSession }) {
  const { userAgent, address, createdAt, lastSeenAt } = session;
  return (
    <li>
      <strong>{deviceName(userAgent)}</strong>
      <span className={styles.quiet}>
        {t("people.sessions.row", { address, since: moment(createdAt), seen: moment(lastSeenAt) })}
      </span>
    </li>
  );
}

const moment = (iso: string): string => formatMoment(Date.parse(iso));

/** For who lost telephone, key and codes. */
export function ResetSecondFactor({ person, onClose }: PersonDialogProps) {
  const { username, displayName: name } = person;
  const act = useAct("people");
  const reset = async (): Promise<void> => {
    if ((await act(api.resetSecondFactor(username), t("people.factor.done", { name }))) !== null) onClose();
  };
  return (
    <FormDialog
      title={t("people.factor.title", { name })}
      verb={t("people.factor")}
      ready
      onDo={reset}
      onClose={onClose}
    >
      <p>{t("people.factor.consequence")}</p>
    </FormDialog>
  );
}
