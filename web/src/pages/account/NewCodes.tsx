import { Button } from "@mantine/core";
import { tell } from "../../app/toasts";
import { t } from "../../i18n";
import styles from "./Account.module.css";
import { Dialog } from "../../app/Dialog";

/** New recovery codes, this once. */
export function NewCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const copy = (): void => {
    void navigator.clipboard?.writeText(codes.join("\n")).then(() => tell(t("account.codes.copied")));
  };
  return (
    <Dialog onClose={onClose} title={t("account.codes.new")} closeOnClickOutside={false}>
      <p>{t("account.codes.keep")}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button data-autofocus autoFocus onClick={onClose}>
          {t("account.codes.kept")}
        </Button>
        <Button variant="default" onClick={copy}>
          {t("account.codes.copy")}
        </Button>
      </div>
    </Dialog>
  );
}
