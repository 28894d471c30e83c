import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { AuditEntry, AuditProof } from "../../api/types";
import { Failure, Skeleton } from "../../app/Notice";
import { t } from "../../i18n";
import { type Fact, Facts } from "../../panels/detail/Facts";
import styles from "./Audit.module.css";
import { type Checked, checkProof, isProven } from "./proof";

interface Proven {
  proof: AuditProof;
  checked: Checked;
}

/** Fetches the proof and checks it here, so that the server's word is not needed. */
export function ProofCard({ entry }: { entry: AuditEntry }) {
  const proven = useQuery<Proven>({
    queryKey: ["audit", "proof", entry.number],
    queryFn: async ({ signal }) => {
      const proof = await api.auditProof(entry.number, signal);
      return { proof, checked: await checkProof(entry, proof) };
    },
  });
  return (
    <section className={styles.card} aria-busy={proven.isPending}>
      <h2>{t("audit.proof")}</h2>
      {proven.isPending && (
        <>
          <p className={styles.quiet}>{t("audit.proof.busy")}</p>
          <Skeleton rows={4} />
        </>
      )}
      {proven.isError && <Failure error={proven.error} retry={() => void proven.refetch()} />}
      {proven.data && <Verdict number={entry.number} {...proven.data} />}
    </section>
  );
}

function Verdict({ number, proof, checked }: Proven & { number: number }) {
  const fine = isProven(checked);
  const partly = fine && checked.signature === "unable";
  const size = proof.checkpoint.size;
  return (
    <>
      <p className={styles.verdict} data-fine={fine} role="status">
        <b aria-hidden>{partly ? "◐" : fine ? "✓" : "✕"}</b>
        <span>
          {partly ? t("audit.proof.partly") : fine ? t("audit.proof.holds", { number, size }) : t("audit.proof.fails")}
        </span>
      </p>
      <Facts facts={stepsOf(proof, checked)} />
    </>
  );
}

function stepsOf(proof: AuditProof, checked: Checked): Fact[] {
  return [
    [t("audit.proof.leaf"), <code key="leaf">{checked.leaf}</code>],
    [t("audit.proof"), t("audit.proof.path", { count: checked.steps })],
    [
      t("audit.proof.root"),
      <span key="root">
        <code>{checked.root === "" ? t("audit.proof.nowhere") : checked.root}</code>{" "}
        <span className={styles.quiet}>{t(checked.fits ? "audit.proof.same" : "audit.proof.differs")}</span>
      </span>,
    ],
    [t("audit.proof.signature"), t(`audit.proof.${checked.signature}`)],
    [t("audit.proof.key"), <code key="key">{proof.checkpoint.key}</code>],
  ];
}
