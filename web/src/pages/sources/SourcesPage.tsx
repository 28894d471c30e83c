export default function SourcesPage(_: { id?: string }) {
  return <p>SourcesPage</p>;
}
