import type { ReactNode } from "react";
import type { Domain } from "../api/types";
import { type Key, t } from "../i18n";
import styles from "./DomainFrame.module.css";
import { useDomain } from "./domain";

const MARKED = ["demo", "replay", "exercise", "whatif"];

/** Whatever is not the live city has a frame and a word on every screen, and in print. */
export function DomainFrame({ children }: { children: ReactNode }) {
  const domain = useDomain();
  const kind = MARKED.find((word) => word === domain?.kind.replace("-", "")) ?? null;
  if (!domain || !kind) return <div className={styles.plain}>{children}</div>;
  const speed = speedText(domain);
  return (
    <div className={styles.marked}>
      <section className={styles.banner} aria-label={t("domain.label")}>
        <strong>{t(`domain.banner.${kind}` as Key)}</strong>
        <span>{t(`domain.note.${kind}` as Key)}</span>
        {speed && <span>{speed}</span>}
      </section>
      {children}
    </div>
  );
}

function speedText({ speed, running }: Domain): string {
  if (!running || speed === 0) return t("domain.still");
  return speed === 1 ? "" : t("domain.speed", { speed });
}
