export default function RejectedPage(_: { id?: string }) {
  return <p>RejectedPage</p>;
}
