import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type SafetyFlag, type Unit, units } from "../../api/units";
import { Age } from "../../app/Age";
import { useAgencyName } from "../../app/agencies";
import { ReasonDialog } from "../../app/ReasonDialog";
import { useSession } from "../../app/session";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import styles from "./Units.module.css";
import { useUnits } from "./useUnits";

const REFRESH_MILLIS = 10_000;

/** What endangers those who are sent to an incident, who has read it, and the way to say that it is over. */
export function Warnings({ incident }: { incident: string }) {
  const present = useUnits();
  const [lifting, setLifting] = useState<SafetyFlag | null>(null);
  const standing = useQuery({
    queryKey: ["warnings", incident],
    queryFn: ({ signal }) => units.warnings(incident, signal),
    refetchInterval: REFRESH_MILLIS,
  });
  const sent = [...present.values()].filter((unit) => unit.assignment?.incident === incident);
  if (!standing.data || standing.data.length === 0) return null;
  return (
    <>
      <ul className={styles.warnings} aria-label={t("units.warnings")}>
        {standing.data.map((flag) => (
          <Line key={flag.id} flag={flag} sent={sent} onLift={() => setLifting(flag)} />
        ))}
      </ul>
      {lifting && <LiftDialog flag={lifting} onClose={() => setLifting(null)} />}
    </>
  );
}

interface LineProps {
  flag: SafetyFlag;
  sent: readonly Unit[];
  onLift: () => void;
}

function Line({ flag, sent, onLift }: LineProps) {
  const agencyName = useAgencyName();
  const own = useSession().data?.user.agency === flag.agency;
  const read = sent.filter((unit) => flag.acknowledgedBy.includes(unit.id)).length;
  return (
    <li>
      <b>⚠ {t(`units.warning.${flag.kind}`)}</b>
      {own && (
        <Button size="xs" variant="default" onClick={onLift} aria-label={t("units.warning.lift.label", wordsOf(flag))}>
          {t("units.warning.lift")}
        </Button>
      )}
      {flag.text && <span>{flag.text}</span>}
      <small>
        {t("units.warning.read", { count: read, all: sent.length })} · {agencyName(flag.agency)} ·{" "}
        <Age time={flag.setAt} />
      </small>
    </li>
  );
}

function LiftDialog({ flag, onClose }: { flag: SafetyFlag; onClose: () => void }) {
  const act = useAct("warnings", "incident");
  const lift = async (reason: string): Promise<void> => {
    const done = units.lift(flag.id, reason).then(() => true);
    if (await act(done, t("units.warning.lifted"))) onClose();
  };
  return (
    <ReasonDialog
      title={t("units.warning.lift.label", wordsOf(flag))}
      consequence={t("units.warning.lift.consequence")}
      verb={t("units.warning.lift")}
      onDo={lift}
      onClose={onClose}
    />
  );
}

const wordsOf = (flag: SafetyFlag): { warning: string } => ({ warning: t(`units.warning.${flag.kind}`) });
