import { lazy, Suspense } from "react";
import { useStore } from "../lib/useStore";
import { PANES, pathOf } from "../view/panes";
import { Login } from "../pages/login/Login";
import { place } from "../view/location";
import { useDomain, useDomains } from "./domain";
import { Live } from "./live";
import { NotHere } from "./NotHere";
import { Failure, Skeleton } from "./Notice";
import { Shell } from "./Shell";
import { useCity, useSession, useTrust } from "./session";
import { useTitles } from "./useTitles";

const Room = lazy(() => import("../pages/room/Room"));
const PaneWindow = lazy(() => import("../pages/room/PaneWindow"));
const Alerts = lazy(() => import("../pages/alerts/AlertsPage"));
const Incidents = lazy(() => import("../pages/incidents/IncidentsPage"));
const Crisis = lazy(() => import("../pages/crisis/CrisisPage"));
const Log = lazy(() => import("../pages/log/LogPage"));
const Notifications = lazy(() => import("../pages/notifications/NotificationsPage"));
const Units = lazy(() => import("../pages/units/UnitsPage"));
const Phone = lazy(() => import("../pages/phone/PhonePage"));
const Sources = lazy(() => import("../pages/sources/SourcesPage"));
const Rejected = lazy(() => import("../pages/rejected/RejectedPage"));
const Rules = lazy(() => import("../pages/rules/RulesPage"));
const Types = lazy(() => import("../pages/types/TypesPage"));
const Playbooks = lazy(() => import("../pages/playbooks/PlaybooksPage"));
const Agreements = lazy(() => import("../pages/agreements/AgreementsPage"));
const Approvals = lazy(() => import("../pages/approvals/ApprovalsPage"));
const BreakGlass = lazy(() => import("../pages/glass/GlassPage"));
const Requests = lazy(() => import("../pages/requests/RequestsPage"));
const Public = lazy(() => import("../pages/public/PublicPage"));
const Agencies = lazy(() => import("../pages/agencies/AgenciesPage"));
const People = lazy(() => import("../pages/people/PeoplePage"));
const Served = lazy(() => import("../pages/served/ServedPage"));
const Audit = lazy(() => import("../pages/audit/AuditPage"));
const Account = lazy(() => import("../pages/account/AccountPage"));
const Status = lazy(() => import("../pages/status/StatusPage"));
const Figures = lazy(() => import("../pages/figures/FiguresPage"));
const WhatIf = lazy(() => import("../pages/whatif/WhatIfPage"));
const Wall = lazy(() => import("../pages/wall/WallPage"));

/** Log-in stands before everything but the page for everybody and the phones of units. */
export function Gate() {
  const path = useStore(place, (p) => p.path);
  if (path !== "/public" && !path.startsWith("/u/")) return <Door />;
  return (
    <Suspense fallback={<Skeleton rows={6} />}>
      {path === "/public" ? <Public /> : <Phone link={path.split("/")[2] ?? ""} />}
    </Suspense>
  );
}

/** What was asked for in the address comes after the log-in. */
function Door() {
  const session = useSession();
  const { seesPicture } = useTrust();
  if (session.isPending) return <Skeleton rows={6} />;
  if (session.isError) return <Failure error={session.error} retry={() => void session.refetch()} />;
  if (!session.data) return <Login />;
  if (session.data.secondFactorMissing) return <Unsecured />;
  return seesPicture ? <SignedIn /> : <Deskless />;
}

/** Whose role needs a second factor sets it up before anything else. */
function Unsecured() {
  return (
    <Shell picture={false}>
      <Account />
    </Shell>
  );
}

/** Who signs agreements or reads the audit log, and nothing else, has no picture to wait for. */
function Deskless() {
  const [, section, part = ""] = useStore(place, (p) => p.path).split("/");
  const { audits, agrees } = useTrust();
  const audit = audits && (section === "audit" || !agrees) && section !== "account";
  return (
    <Shell picture={false}>
      <Suspense fallback={<Skeleton rows={6} />}>{audit ? <Audit number={part} /> : deskless(section, part)}</Suspense>
    </Shell>
  );
}

function deskless(section: string | undefined, part: string) {
  if (section === "account") return <Account />;
  if (section === "approvals") return <Approvals />;
  return <Agreements part={part} />;
}

function SignedIn() {
  const path = useStore(place, (p) => p.path);
  const domain = useDomain();
  const domains = useDomains();
  const city = useCity();
  const titled = useTitles();
  if (domains.isError && !domain) return <Failure error={domains.error} retry={() => void domains.refetch()} />;
  if (!domain || !titled || (city.isPending && city.failureCount === 0)) return <Skeleton rows={6} />;
  return (
    <Live domain={domain.id} profile={path === "/wall" ? "wall" : null}>
      <Suspense fallback={<Skeleton rows={6} />}>{pageOf(path)}</Suspense>
    </Live>
  );
}

function pageOf(path: string) {
  if (path === "/wall") return <Wall />;
  const pane = PANES.find((one) => pathOf(one) === path);
  if (pane) return <PaneWindow pane={pane} />;
  return <Shell>{innerPageOf(path)}</Shell>;
}

function innerPageOf(path: string) {
  const section = path.split("/")[1];
  if (section === "alerts") return <Alerts />;
  if (section === "incidents") return <Incidents id={decodeURIComponent(path.split("/")[2] ?? "")} />;
  if (section === "crisis") return <Crisis />;
  if (section === "log") return <Log />;
  if (section === "notifications") return <Notifications />;
  if (section === "units") return <Units id={decodeURIComponent(path.split("/")[2] ?? "")} />;
  if (section === "sources") return <Sources id={decodeURIComponent(path.split("/")[2] ?? "")} />;
  if (section === "rejected") return <Rejected />;
  if (section === "rules") return <Rules id={decodeURIComponent(path.split("/")[2] ?? "")} />;
  if (section === "types") return <Types id={decodeURIComponent(path.split("/")[2] ?? "")} />;
  if (section === "playbooks") return <Playbooks id={decodeURIComponent(path.split("/")[2] ?? "")} />;
  if (section === "agreements") return <Agreements part={path.split("/")[2] ?? ""} />;
  if (section === "approvals") return <Approvals />;
  if (section === "break-glass") return <BreakGlass />;
  if (section === "requests") return <Requests id={decodeURIComponent(path.split("/")[2] ?? "")} />;
  if (section === "agencies") return <Agencies />;
  if (section === "people") return <People />;
  if (section === "served") return <Served />;
  if (section === "audit") return <Audit number={path.split("/")[2] ?? ""} />;
  if (section === "account") return <Account />;
  if (section === "status") return <Status />;
  if (section === "figures") return <Figures />;
  if (section === "what-if") return <WhatIf id={decodeURIComponent(path.split("/")[2] ?? "")} />;
  return path === "/" ? <Room /> : <NotHere />;
}
