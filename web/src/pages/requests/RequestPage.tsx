import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { DataRequest } from "../../api/types";
import { Link } from "../../app/Link";
import { Failure, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { t } from "../../i18n";
import { type Fact, Facts } from "../../panels/detail/Facts";
import { AnswerCard } from "./AnswerCard";
import { ClockWord } from "./ClockWord";
import { ExtendButton } from "./ExtendButton";
import { IdentityCard } from "./IdentityCard";
import styles from "./Requests.module.css";
import { ReviewCard } from "./ReviewCard";
import { SearchCard } from "./SearchCard";

const STEPS = ["identity", "search", "review", "answer"] as const;
const STEP_OF: Record<DataRequest["state"], number> = { received: 0, identified: 1, searched: 2, answered: 4 };

/** One request: who asks, the clock, and the four steps to its answer. */
export function RequestPage({ id }: { id: string }) {
  const request = useQuery({ queryKey: ["request", id], queryFn: ({ signal }) => api.request(id, signal) });
  return (
    <Page
      title={request.data?.application.applicant ?? t("requests.title")}
      note={<Link to="/requests">{t("requests.all")}</Link>}
    >
      {request.isPending && <Skeleton rows={10} />}
      {request.isError && <Failure error={request.error} retry={() => void request.refetch()} />}
      {request.data && <Loaded request={request.data} />}
    </Page>
  );
}

function Loaded({ request }: { request: DataRequest }) {
  const step = STEP_OF[request.state];
  return (
    <div className={styles.steps}>
      <Progress step={step} />
      <section className={styles.card}>
        <header>
          <ClockWord request={request} />
          <ExtendButton request={request} />
        </header>
        <Facts facts={factsOf(request)} />
      </section>
      <IdentityCard request={request} />
      {step >= 1 && <SearchCard request={request} />}
      {step >= 2 && <ReviewCard request={request} />}
      <AnswerCard request={request} />
    </div>
  );
}

function Progress({ step }: { step: number }) {
  return (
    <ol className={styles.progress} aria-label={t("requests.steps")}>
      {STEPS.map((name, index) => {
        const state = index < step ? "done" : index === step ? "now" : "later";
        return (
          <li key={name} data-state={state} aria-current={state === "now" ? "step" : undefined}>
            <b aria-hidden>{state === "done" ? "✓" : index + 1}</b>
            {t(`requests.step.${name}`)} <small>{t(`requests.step.${state}`)}</small>
          </li>
        );
      })}
    </ol>
  );
}

function factsOf(request: DataRequest): Fact[] {
  const { application, extension } = request;
  const facts: Fact[] = [
    [t("requests.column.right"), t(`requests.right.${application.right}`)],
    [t("requests.regime"), t(`requests.regime.${application.regime}`)],
    [t("requests.column.received"), application.receivedOn],
    [t("requests.column.due"), request.dueOn],
    [t("requests.contact"), application.contact],
  ];
  if (application.words !== "") facts.push([t("requests.words"), application.words]);
  if (extension) facts.push(["", t("requests.extended", { reason: extension.reason })]);
  return facts;
}
