import { Button } from "@mantine/core";
import type { Agreement } from "../../api/types";
import { useAgencyName } from "../../app/agencies";
import { t } from "../../i18n";
import { formatMoment } from "../../lib/format";
import styles from "./Agreements.module.css";
import { ChangeList } from "./ChangeList";
import { sentenceOf } from "./sentence";
import { Dialog } from "../../app/Dialog";

interface SignDialogProps {
  agreement: Agreement;
  /** the agreement that it replaces, when that holds */
  former: Agreement | null;
  /** for whom the reader signs, by name */
  agency: string;
  onSign: () => Promise<void>;
  onClose: () => void;
}

/** What a controller reads before signing: the sentence, and what it changes. */
export function SignDialog({ agreement, former, agency, onSign, onClose }: SignDialogProps) {
  const { terms } = agreement;
  const nameOf = useAgencyName();
  return (
    <Dialog size="lg" onClose={onClose} title={t("agreements.sign", { agency })}>
      <div className={styles.signing}>
        <p className={styles.sentence}>{sentenceOf(terms, nameOf)}</p>
        <h3>{t(former ? "agreements.change" : "agreements.change.first")}</h3>
        <ChangeList before={former?.terms ?? null} after={terms} />
        <p className={styles.quiet}>
          {t("agreements.sign.consequence", {
            from: formatMoment(Date.parse(terms.from)),
            until: formatMoment(Date.parse(terms.until)),
          })}
        </p>
        <div className={styles.buttons}>
          <Button data-autofocus autoFocus onClick={() => void onSign()}>
            {t("agreements.sign", { agency })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
