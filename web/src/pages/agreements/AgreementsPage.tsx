import { AgreementList } from "./AgreementList";
import { ProposePage } from "./ProposePage";

/** The agreements of the reader's agency, or the form in which one is written. */
export default function AgreementsPage({ part }: { part: string }) {
  return part === "new" ? <ProposePage /> : <AgreementList />;
}
