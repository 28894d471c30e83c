import { Button, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import type { DataRequest, Finding } from "../../api/types";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { ReasonDialog } from "../../app/ReasonDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { FindingItem } from "./FindingItem";
import styles from "./Requests.module.css";
import { useJudge } from "./useJudge";

/** Record by record: what is held, what the person will see, and whether it goes into the answer. */
export function ReviewCard({ request }: { request: DataRequest }) {
  const findings = useQuery({
    queryKey: ["findings", request.id],
    queryFn: ({ signal }) => api.findings(request.id, signal),
  });
  const rows = findings.data ?? [];
  const open = rows.filter((one) => one.verdict === "open");
  return (
    <section className={styles.card}>
      <h2>{t("requests.step.review")}</h2>
      {findings.isPending && <Skeleton rows={6} />}
      {findings.isError && <Failure error={findings.error} retry={() => void findings.refetch()} />}
      {findings.isSuccess && rows.length === 0 && (
        <Notice title={t("requests.review.none")} hint={t("requests.review.none.hint")} />
      )}
      {open.length > 0 && <p role="status">{t("requests.review.open", { count: open.length })}</p>}
      <ol className={styles.findings}>
        {rows.map((finding) => (
          <FindingItem key={finding.number} request={request} finding={finding} />
        ))}
      </ol>
      {rows.length > 0 && request.state === "searched" && <Tools request={request} open={open} rows={rows} />}
    </section>
  );
}

interface ToolsProps {
  request: DataRequest;
  open: Finding[];
  rows: Finding[];
}

function Tools({ request, open, rows }: ToolsProps) {
  const judge = useJudge(request.id);
  const numbers = open.map((finding) => finding.number);
  const included = rows.some((one) => one.verdict === "include");
  return (
    <>
      <MaskForm request={request} />
      <div className={styles.buttons}>
        {open.length > 0 && (
          <Button variant="default" onClick={() => void judge(numbers, "include", null)}>
            {t("requests.review.includeAll")}
          </Button>
        )}
        {included && <EraseOrHold request={request} />}
      </div>
    </>
  );
}

function MaskForm({ request }: { request: DataRequest }) {
  const [words, setWords] = useState("");
  const client = useQueryClient();
  const act = useAct("request");
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const masked = await act(api.maskWords(request.id, words.split(/[\s,;]+/)), t("requests.review.masked.done"));
    if (!masked) return;
    client.setQueryData(["findings", request.id], masked);
    setWords("");
  };
  return (
    <form className={styles.line} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t("requests.review.mask")}
        description={t("requests.review.mask.hint")}
        value={words}
        required
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t("requests.review.mask.do")}
      </Button>
    </form>
  );
}

function EraseOrHold({ request }: { request: DataRequest }) {
  const [asking, setAsking] = useState<"erase" | "hold" | null>(null);
  const act = useAct("findings", "request");
  const erase = async (reason: string): Promise<void> => {
    if (await act(api.eraseFindings(request.id, reason), t("requests.erase.done"))) setAsking(null);
  };
  const hold = async (reason: string): Promise<void> => {
    const held = await act(api.holdFindings(request.id, reason), t("requests.hold"));
    if (held) setAsking(null);
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking("hold")}>
        {t("requests.hold")}
      </Button>
      <Button variant="default" onClick={() => setAsking("erase")}>
        {t("requests.erase")}
      </Button>
      {asking && (
        <ReasonDialog
          title={t(`requests.${asking}.title`)}
          consequence={t(`requests.${asking}.consequence`)}
          verb={t(`requests.${asking}`)}
          onDo={asking === "erase" ? erase : hold}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
