import { NewRequest } from "./NewRequest";
import { RequestList } from "./RequestList";
import { RequestPage } from "./RequestPage";

/** Data-subject requests: the list with the clock, a new one, or one with its steps. */
export default function RequestsPage({ id }: { id: string }) {
  if (id === "") return <RequestList />;
  return id === "new" ? <NewRequest /> : <RequestPage key={id} id={id} />;
}
