import { Button } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { DataRequest } from "../../api/types";
import { ReasonDialog } from "../../app/ReasonDialog";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";

const MONTHS = 2;

/** More time, once and only in time. */
export function ExtendButton({ request }: { request: DataRequest }) {
  const [asking, setAsking] = useState(false);
  const act = useAct("request", "requests");
  if (request.state === "answered" || request.extension !== null || request.nearness === "late") return null;
  const extend = async (reason: string): Promise<void> => {
    if (await act(api.extendRequest(request.id, MONTHS, reason), t("requests.extend.done"))) setAsking(false);
  };
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setAsking(true)}>
        {t("requests.extend")}
      </Button>
      {asking && (
        <ReasonDialog
          title={t("requests.extend.title")}
          consequence={t("requests.extend.consequence", { date: request.dueOn })}
          verb={t("requests.extend")}
          onDo={extend}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
