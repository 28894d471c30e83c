import { RuleListPage } from "./RuleListPage";
import { RulePage } from "./RulePage";
import { NewRule } from "./Workbench";

/** All rules, one of them, or one that is being written. */
export default function RulesPage({ id }: { id: string }) {
  if (id === "") return <RuleListPage />;
  return id === "new" ? <NewRule /> : <RulePage key={id} id={id} />;
}
