import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { PlaybookLife, PlaybookSummary } from "../../api/types";
import { Skeleton } from "../../app/Notice";
import { ReasonDialog } from "../../app/ReasonDialog";
import { useAct } from "../../app/useAct";
import { t, word } from "../../i18n";
import { formatMoment } from "../../lib/format";
import { look } from "../../view/location";
import { useMayPrepare } from "../types/useTypes";
import { difference } from "./difference";
import styles from "./Playbooks.module.css";
import { Dialog } from "../../app/Dialog";

/** Every version with what was done to it, and what can be done with the one that is looked at. */
export function VersionsCard({ shown, life }: { shown: PlaybookSummary; life: PlaybookLife }) {
  const [asked, setAsked] = useState<"activate" | "retire" | null>(null);
  const [comparing, setComparing] = useState(false);
  const mayWrite = useMayPrepare();
  const act = useAct("playbooks");
  const before = life.versions.find((one) => one.version < shown.version);
  const change = async (reason: string): Promise<void> => {
    if (asked === null) return;
    const done = t(asked === "activate" ? "playbooks.activated" : "playbooks.retired");
    if (await act(api.changePlaybook(shown.id, shown.version, asked, reason), done)) setAsked(null);
  };
  return (
    <section className={styles.card}>
      <h2>{t("playbooks.versions")}</h2>
      <ol className={styles.versions}>
        {life.versions.map(({ version, state }) => (
          <li key={version}>
            <button type="button" aria-current={version === shown.version} onClick={() => look({ v: String(version) })}>
              {version === 0 ? t("playbooks.shipped") : t("playbooks.version", { version })}
            </button>{" "}
            <span className={styles.small}>{word("playbooks.state", state)}</span>
            <ul>
              {life.changes
                .filter((one) => one.version === version)
                .map((one) => (
                  <li key={one.at} className={styles.small}>
                    {word("playbooks.deed", one.deed)}, {one.person}, {formatMoment(Date.parse(one.at))}: {one.reason}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        {before && (
          <Button variant="default" size="compact-sm" onClick={() => setComparing(true)}>
            {t("playbooks.compare")}
          </Button>
        )}
        {mayWrite && shown.version > 0 && shown.state !== "active" && (
          <Button size="compact-sm" variant="default" onClick={() => setAsked("activate")}>
            {t("playbooks.activate")}
          </Button>
        )}
        {mayWrite && shown.version > 0 && shown.state !== "retired" && (
          <Button size="compact-sm" variant="default" onClick={() => setAsked("retire")}>
            {t("playbooks.retire")}
          </Button>
        )}
      </div>
      {asked && (
        <ReasonDialog
          title={t(`playbooks.${asked}`)}
          consequence={t(asked === "activate" ? "playbooks.keep.consequence" : "playbooks.retire.consequence")}
          verb={t(`playbooks.${asked}`)}
          onDo={change}
          onClose={() => setAsked(null)}
        />
      )}
      {comparing && before && (
        <Comparison id={shown.id} before={before.version} version={shown.version} onClose={() => setComparing(false)} />
      )}
    </section>
  );
}

interface ComparisonProps {
  id: string;
  before: number;
  version: number;
  onClose: () => void;
}

function Comparison({ id, before, version, onClose }: ComparisonProps) {
  const older = useQuery({ queryKey: ["playbooks", id, before], queryFn: () => api.playbookText(id, before) });
  const newer = useQuery({ queryKey: ["playbooks", id, version], queryFn: () => api.playbookText(id, version) });
  const lines = older.data && newer.data ? difference(older.data.text, newer.data.text) : null;
  return (
    <Dialog size="xl" onClose={onClose} title={t("playbooks.compare.title", { before, version })}>
      {lines === null ? (
        <Skeleton rows={8} />
      ) : (
        <pre className={styles.difference} tabIndex={0}>
          {lines.map((line, index) => (
            <span key={index} data-sign={line.sign}>
              {line.sign} {line.text}
              {"\n"}
            </span>
          ))}
        </pre>
      )}
    </Dialog>
  );
}
