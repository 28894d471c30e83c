import type { IncidentSummary } from "../../api/incidents";
import { titleWords } from "../../i18n/titles";

export type Titled = Pick<IncidentSummary, "title" | "titleOfAlert">;

/** The title of an incident: that of an alert in the reader's language, one that people wrote as they wrote it. */
export const titleOf = ({ title, titleOfAlert }: Titled): string => (titleOfAlert ? titleWords(title) : title);

/** What is sent for a title: that of the alert where nobody changed its words. */
export const titleToSend = (written: string, ofAlert: string): string =>
  written === titleWords(ofAlert) ? ofAlert : written;
