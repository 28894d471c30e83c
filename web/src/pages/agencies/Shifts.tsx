import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { Shift } from "../../api/types";
import styles from "../../app/Cards.module.css";
import { Field, FormDialog } from "../../app/FormDialog";
import { Failure, Skeleton } from "../../app/Notice";
import { useAct } from "../../app/useAct";
import { t } from "../../i18n";
import { formatDate, formatMinute } from "../../lib/format";
import { useMayPlan } from "./useMayPlan";

/** Who sits at which desk, today and in the next days; who is there now stands out. */
export function Shifts() {
  const query = useQuery({ queryKey: ["shifts"], queryFn: api.shifts, refetchInterval: 60_000 });
  const [adding, setAdding] = useState(false);
  const mayPlan = useMayPlan();
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{t("agencies.shifts")}</h2>
        {mayPlan && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t("agencies.shift.add")}
          </Button>
        )}
      </div>
      {query.isPending && <Skeleton rows={3} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && query.data.length === 0 && (
        <p className={styles.quiet}>
          {t("agencies.shifts.none")}. {t("agencies.shifts.none.hint")}
        </p>
      )}
      <ul className={styles.cards}>
        {query.data?.map((shift) => (
          <li key={shift.id} className={styles.card}>
            <ShiftCard shift={shift} mayPlan={mayPlan} />
          </li>
        ))}
      </ul>
      {adding && <AddShift onClose={() => setAdding(false)} />}
    </section>
  );
}

function ShiftCard({ shift, mayPlan }: { shift: Shift; mayPlan: boolean }) {
  const act = useAct("shifts");
  const { name } = shift;
  return (
    <>
      <header>
        <h3>
          {name}, {shift.desk}
        </h3>
        <span className={styles.quiet}>{spanOf(shift)}</span>
        {shift.onDuty && <span className={styles.now}>● {t("agencies.onduty")}</span>}
      </header>
      <span>{shift.people.join(", ")}</span>
      {mayPlan && (
        <div className={styles.buttons}>
          <Button
            variant="default"
            aria-label={t("agencies.act", { verb: t("agencies.shift.remove"), name })}
            onClick={() => void act(api.removeShift(shift.id), t("agencies.shift.remove.done", { name }))}
          >
            {t("agencies.shift.remove")}
          </Button>
        </div>
      )}
    </>
  );
}

function spanOf(shift: Shift): string {
  const [begins, ends] = [Date.parse(shift.begins), Date.parse(shift.ends)];
  const last = formatDate(ends) === formatDate(begins) ? "" : `${formatDate(ends)} `;
  return `${formatDate(begins)} ${formatMinute(begins)} – ${last}${formatMinute(ends)}`;
}

function AddShift({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [desk, setDesk] = useState("");
  const [begins, setBegins] = useState("");
  const [ends, setEnds] = useState("");
  const [people, setPeople] = useState("");
  const act = useAct("shifts");
  const add = async (): Promise<void> => {
    const shift = {
      name: name.trim(),
      desk: desk.trim(),
      begins: new Date(begins).toISOString(),
      ends: new Date(ends).toISOString(),
      people: people
        .split(",")
        .map((one) => one.trim())
        .filter((one) => one !== ""),
    };
    if (await act(api.addShift(shift), t("agencies.shift.add.done", { name: shift.name }))) onClose();
  };
  return (
    <FormDialog
      title={t("agencies.shift.add")}
      verb={t("agencies.shift.add")}
      ready={[name, desk, begins, ends, people].every((text) => text.trim() !== "")}
      onDo={add}
      onClose={onClose}
    >
      <Field label={t("agencies.shift.name")} value={name} onChange={setName} maxLength={64} />
      <Field label={t("agencies.shift.desk")} value={desk} onChange={setDesk} maxLength={64} />
      <Field label={t("agencies.shift.begins")} type="datetime-local" value={begins} onChange={setBegins} />
      <Field label={t("agencies.shift.ends")} type="datetime-local" value={ends} onChange={setEnds} />
      <Field
        label={t("agencies.shift.people")}
        value={people}
        onChange={setPeople}
        hint={t("agencies.shift.people.hint")}
        maxLength={1_000}
      />
    </FormDialog>
  );
}
