export default function AlertsPage(_: { id?: string }) {
  return <p>AlertsPage</p>;
}
