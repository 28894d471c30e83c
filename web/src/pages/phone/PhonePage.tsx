import { useCallback, useEffect } from "react";
import type { Phone, UnitStatus, UnitStep, UnitWarning } from "../../api/units";
import { Notice, Skeleton } from "../../app/Notice";
import { t } from "../../i18n";
import { formatMoment, formatTime } from "../../lib/format";
import { UnitMark } from "../../panels/units/UnitMark";
import { unsent } from "./outbox";
import styles from "./Phone.module.css";
import { type PhoneState, usePhone } from "./usePhone";
import { usePlace } from "./usePlace";

/** A unit's own page, without an account: where to go, what to beware of, and three large buttons. */
export default function PhonePage({ link }: { link: string }) {
  const state = usePhone(link);
  const { view, refused, report } = state;
  const say = useCallback((place: { lon: number; lat: number; accuracyMeters: number }) => report(place), [report]);
  const placed = usePlace(view !== null && !refused, say);
  useEffect(() => {
    if (view) document.title = t("phone.title", { unit: view.callSign });
  }, [view]);
  return (
    <main className={styles.page}>
      {refused && <Notice title={t("phone.refused")} hint={t("phone.refused.hint")} />}
      {!refused && !view && <Skeleton rows={6} label={t("phone.opening")} />}
      {!refused && view && <Opened state={state} view={view} placed={placed} />}
    </main>
  );
}

function Opened({ state, view, placed }: { state: PhoneState; view: Phone; placed: boolean }) {
  const { online, outbox, report } = state;
  return (
    <>
      <header className={styles.head}>
        <UnitMark unit={view} size={28} />
        <h1>{view.callSign}</h1>
        <b>{t(`units.status.${view.status}`)}</b>
      </header>
      <p className={styles.line} role="status" data-offline={!online}>
        {online ? t("phone.online") : t("phone.offline", { count: outbox.length })}
        {" · "}
        {placed ? t("phone.where.on") : t("phone.where.off")}
      </p>
      <Warnings view={view} onRead={(id) => report({ hasRead: id })} />
      <Assignment view={view} />
      <Buttons view={view} waiting={unsent(outbox)} report={report} />
      <footer className={styles.line}>{t("phone.until", { time: formatMoment(Date.parse(view.expiresAt)) })}</footer>
    </>
  );
}

function Warnings({ view, onRead }: { view: Phone; onRead: (id: string) => void }) {
  if (view.warnings.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-live="assertive">
      {view.warnings.map((warning: UnitWarning) => (
        <li key={warning.id}>
          <b>⚠ {t(`units.warning.${warning.kind}`)}</b>
          {warning.text && <p>{warning.text}</p>}
          {warning.acknowledged ? (
            <small>{t("phone.has.read")}</small>
          ) : (
            <button type="button" onClick={() => onRead(warning.id)}>
              {t("phone.read")}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Assignment({ view }: { view: Phone }) {
  if (!view.assignment)
    return (
      <section className={styles.errand}>
        <h2>{t("phone.free")}</h2>
        <p>{t("phone.free.hint")}</p>
      </section>
    );
  const { errand, assignment } = view;
  return (
    <section className={styles.errand}>
      <small>
        {t("phone.assignment")} {errand?.number} · {formatTime(Date.parse(assignment.assignedAt))}
      </small>
      <h2>{errand?.title}</h2>
      {errand?.place && <p>{errand.place}</p>}
    </section>
  );
}

const STEPS: readonly [step: UnitStep, from: UnitStatus][] = [
  ["en-route", "assigned"],
  ["arrived", "en-route"],
  ["cleared", "on-scene"],
];

function Buttons({ view, waiting, report }: { view: Phone; waiting: number; report: PhoneState["report"] }) {
  const held = waiting > 0;
  if (!view.assignment)
    return (
      <div className={styles.buttons}>
        {(["available", "unavailable"] as const).map((status) => (
          <button key={status} type="button" aria-pressed={view.status === status} onClick={() => report({ status })}>
            {t(`phone.${status}`)}
          </button>
        ))}
      </div>
    );
  const done = view.status === "on-scene" ? 2 : view.status === "en-route" ? 1 : 0;
  return (
    <div className={styles.buttons}>
      {STEPS.map(([step, from], index) => (
        <button
          key={step}
          type="button"
          data-next={view.status === from && !held}
          disabled={index < done}
          onClick={() => report({ step })}
        >
          {t(`units.step.${step}`)}
        </button>
      ))}
    </div>
  );
}
