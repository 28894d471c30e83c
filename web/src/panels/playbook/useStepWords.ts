import { useMemo } from "react";
import type { IncidentDetail } from "../../api/incidents";
import { usePicture } from "../../app/live";
import { useSession } from "../../app/session";
import { useStore } from "../../lib/useStore";
import { partOf } from "../incident/lines";
import type { SeenRun } from "./run";
import { stepWords } from "./spoken";
import { useRuns } from "./useRuns";

type Words = (text: string) => string;

/** Says what an incident's playbooks gave to do and asked for, in the reader's language. */
export function useStepWords(incident: IncidentDetail): Words {
  const part = partOf(incident, useSession().data?.user.agency);
  const { runs } = useRuns(incident.id, part !== undefined);
  return useMemo(() => stepWords(runs ?? []), [runs]);
}

/** Says what steps tell in runs that go on, in the reader's language. */
export function useToldSteps(): Words {
  const seen = useStore(usePicture().layers.of<SeenRun>("playbook-runs"), (layer) => layer);
  return useMemo(() => stepWords([...seen.values()].map(({ run }) => run)), [seen]);
}
