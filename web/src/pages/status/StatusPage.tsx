export default function StatusPage(_: { id?: string }) {
  return <p>StatusPage</p>;
}
