import { Modal, type ModalProps } from "@mantine/core";
import { useEffect, useState } from "react";
import { t } from "../i18n";

type DialogProps = Omit<ModalProps, "opened" | "closeButtonProps">;

/** What stands over the page until it is closed; then the keyboard is where it was before. */
export function Dialog(props: DialogProps) {
  useFocusBack();
  return <Modal opened closeButtonProps={{ "aria-label": t("app.close") }} {...props} />;
}

function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
}
