import type { IncidentDetail, TimelineEntry } from "../../api/incidents";
import { useAgencyName } from "../../app/agencies";
import { useStepWords } from "../playbook/useStepWords";
import { sentenceOf } from "./sayings";

/** Says an incident's entries in the reader's words, those of its playbooks too. */
export function useSentence(incident: IncidentDetail): (entry: TimelineEntry) => string {
  const agencyName = useAgencyName();
  const stepWords = useStepWords(incident);
  return (entry) => sentenceOf(entry, agencyName, stepWords);
}
