import { useEffect } from "react";
import { t } from "../../i18n";
import { useStore } from "../../lib/useStore";
import { isTrusted } from "../../panels/strip/health";
import { useHealth } from "../../panels/strip/useHealth";
import { usePicture } from "../live";
import { useCity } from "../session";
import { countCalling, iconOf, titleOf } from "./tab";

/** Keeps the title and the icon of the tab true, in every window that shows a picture. */
export function TabSign() {
  const calling = useStore(usePicture().alerts, (alerts) => countCalling(alerts.values()));
  const stale = !isTrusted(useHealth());
  const city = useCity().data?.name ?? "";
  useEffect(() => {
    const name = t("app.name");
    document.title = titleOf(city === "" ? name : `${city} · ${name}`, calling, stale);
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (icon) icon.href = calling === 0 && !stale ? "/mark.svg" : iconOf(calling, stale);
  }, [calling, stale, city]);
  return null;
}
