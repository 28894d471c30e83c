import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { room } from "../../api/items";
import { useDomain } from "../../app/domain";
import { Field, FormDialog } from "../../app/FormDialog";
import { t } from "../../i18n";
import { useDialogKeys } from "../../lib/keys";
import { useStore } from "../../lib/useStore";
import { REASONS } from "../detail/note";
import styles from "./Item.module.css";
import { type Question, question } from "./marks";
import { useItemActs } from "./useItems";
import { Dialog } from "../../app/Dialog";

/** Asks what an act needs: to whom, what, why. */
export function ItemDialogs() {
  const asked = useStore(question, (value) => value);
  if (asked === null) return null;
  if (asked.what === "assign") return <AssignDialog asked={asked} />;
  return asked.what === "comment" ? <CommentDialog asked={asked} /> : <CloseDialog asked={asked} />;
}

const leave = (): void => question.set(null);

function AssignDialog({ asked }: { asked: Question }) {
  const acts = useItemActs();
  const domain = useDomain()?.id ?? null;
  const load = useQuery({ queryKey: ["load", domain], queryFn: () => room.load(domain) });
  const [desk, setDesk] = useState("");
  const [person, setPerson] = useState("");
  const assign = async (): Promise<void> => {
    const to = { ...(desk ? { desk } : {}), ...(person ? { person: person.trim() } : {}) };
    if (await acts.assign(asked.items, to)) leave();
  };
  const desks = load.data?.now.map((reading) => reading.desk).filter(Boolean) ?? [];
  return (
    <FormDialog
      title={t("item.assign.title", { count: asked.items.length })}
      verb={t("item.assign")}
      ready={desk !== "" || person.trim() !== ""}
      onDo={assign}
      onClose={leave}
    >
      <label>
        {t("item.desk")}
        <select value={desk} onChange={(event) => setDesk(event.target.value)} data-autofocus autoFocus>
          <option value="">{t("item.desk.same")}</option>
          {desks.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Field label={t("item.person")} value={person} onChange={setPerson} hint={t("item.person.hint")} />
    </FormDialog>
  );
}

function CommentDialog({ asked }: { asked: Question }) {
  const acts = useItemActs();
  const [text, setText] = useState("");
  const say = async (): Promise<void> => {
    if (await acts.comment(asked.items, text.trim())) leave();
  };
  return (
    <FormDialog
      title={t("item.comment.title")}
      verb={t("item.comment")}
      ready={text.trim() !== ""}
      onDo={say}
      onClose={leave}
    >
      <Field label={t("item.comment.text")} value={text} onChange={setText} maxLength={2000} />
    </FormDialog>
  );
}

/** One key for each reason; undo is in the message that follows. */
function CloseDialog({ asked }: { asked: Question }) {
  const acts = useItemActs();
  const close = (index: number): void => {
    const reason = REASONS[index];
    if (reason) acts.dismiss(asked.items, reason);
    leave();
  };
  useDialogKeys(Object.fromEntries(REASONS.map((_, index) => [String(index + 1), () => close(index)])));
  return (
    <Dialog onClose={leave} title={t("act.close.as")}>
      <p className={styles.quiet}>{t("item.count", { count: asked.items.length })}</p>
      <div className={styles.reasons}>
        {REASONS.map((reason, index) => (
          <Button key={reason} variant="default" onClick={() => close(index)} rightSection={<kbd>{index + 1}</kbd>}>
            {t(`reason.${reason}`)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
