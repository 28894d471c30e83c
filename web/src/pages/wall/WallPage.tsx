export default function WallPage(_: { id?: string }) {
  return <p>WallPage</p>;
}
