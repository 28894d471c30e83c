import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Glass } from "../../api/types";
import { Failure, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { RecordList, RecordPage } from "../../app/RecordCard";
import { useSession } from "../../app/session";
import { t } from "../../i18n";
import { GlassCard } from "./GlassCard";
import { GlassForm } from "./GlassForm";

const BREAKERS: readonly string[] = ["operator", "supervisor", "incident-commander"];

/** Breaking the glass, and for privacy officers the list of those who did. */
export default function GlassPage() {
  const query = useQuery({ queryKey: ["glasses"], queryFn: api.glasses, refetchInterval: 15_000 });
  const roles = useSession().data?.user.roles ?? [];
  return (
    <Page title={t("glass.title")} note={t("glass.lead")}>
      <RecordPage>
        {roles.some((role) => BREAKERS.includes(role)) && <GlassForm />}
        {query.isPending && <Skeleton rows={4} />}
        {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && <Broken glasses={[...query.data].sort(urgentFirst)} />}
      </RecordPage>
    </Page>
  );
}

/** What is overdue, then what is open, then what waits for a review. */
function urgentFirst(one: Glass, other: Glass): number {
  const rank = (glass: Glass): number => (glass.overdue ? 0 : glass.open ? 1 : glass.review ? 3 : 2);
  return rank(one) - rank(other) || other.from.localeCompare(one.from);
}

function Broken({ glasses }: { glasses: Glass[] }) {
  return (
    <RecordList title={t("glass.list")} empty={t("glass.list.none")}>
      {glasses.map((glass) => (
        <li key={glass.id}>
          <GlassCard glass={glass} />
        </li>
      ))}
    </RecordList>
  );
}
