import { EntryPage } from "./EntryPage";
import { EntryList } from "./EntryList";

/** The audit log: the list, or one entry with its proof. */
export default function AuditPage({ number }: { number: string }) {
  return /^\d+$/.test(number) ? <EntryPage key={number} number={Number(number)} /> : <EntryList />;
}
