export default function RulesPage(_: { id?: string }) {
  return <p>RulesPage</p>;
}
