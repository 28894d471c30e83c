import { lazy, Suspense } from "react";
import { useStore } from "../lib/useStore";
import { Login } from "../pages/login/Login";
import { place } from "../view/location";
import { useDomain, useDomains } from "./domain";
import { Live } from "./live";
import { Failure, Skeleton } from "./Notice";
import { Shell } from "./Shell";
import { useCity, useSession, useTrust } from "./session";

const Room = lazy(() => import("../pages/room/Room"));
const MapWindow = lazy(() => import("../pages/room/MapWindow"));
const Alerts = lazy(() => import("../pages/alerts/AlertsPage"));
const Sources = lazy(() => import("../pages/sources/SourcesPage"));
const Rejected = lazy(() => import("../pages/rejected/RejectedPage"));
const Rules = lazy(() => import("../pages/rules/RulesPage"));
const Agreements = lazy(() => import("../pages/agreements/AgreementsPage"));
const Audit = lazy(() => import("../pages/audit/AuditPage"));
const Status = lazy(() => import("../pages/status/StatusPage"));
const Wall = lazy(() => import("../pages/wall/WallPage"));

/** Log-in stands before everything; what was asked for in the address comes after it. */
export function Gate() {
  const session = useSession();
  const { seesPicture } = useTrust();
  if (session.isPending) return <Skeleton rows={6} />;
  if (session.isError) return <Failure error={session.error} retry={() => void session.refetch()} />;
  if (!session.data) return <Login />;
  return seesPicture ? <SignedIn /> : <Auditor />;
}

/** Who reads the audit log and nothing else has no picture to wait for. */
function Auditor() {
  const path = useStore(place, (p) => p.path);
  return (
    <Shell picture={false}>
      <Audit number={path.split("/")[2] ?? ""} />
    </Shell>
  );
}

function SignedIn() {
  const path = useStore(place, (p) => p.path);
  const domain = useDomain();
  const domains = useDomains();
  const city = useCity();
  if (domains.isError && !domain) return <Failure error={domains.error} retry={() => void domains.refetch()} />;
  if (!domain || (city.isPending && city.failureCount === 0)) return <Skeleton rows={6} />;
  return (
    <Live domain={domain.id} profile={path === "/wall" ? "wall" : null}>
      <Suspense fallback={<Skeleton rows={6} />}>{pageOf(path)}</Suspense>
    </Live>
  );
}

function pageOf(path: string) {
  if (path === "/wall") return <Wall />;
  if (path === "/map") return <MapWindow />;
  return <Shell>{innerPageOf(path)}</Shell>;
}

function innerPageOf(path: string) {
  const section = path.split("/")[1];
  if (section === "alerts") return <Alerts />;
  if (section === "sources") return <Sources id={decodeURIComponent(path.split("/")[2] ?? "")} />;
  if (section === "rejected") return <Rejected />;
  if (section === "rules") return <Rules id={decodeURIComponent(path.split("/")[2] ?? "")} />;
  if (section === "agreements") return <Agreements />;
  if (section === "audit") return <Audit number={path.split("/")[2] ?? ""} />;
  if (section === "status") return <Status />;
  return <Room />;
}
