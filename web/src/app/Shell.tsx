import { type ReactNode, Suspense, useState } from "react";
import { t } from "../i18n";
import { useKeys } from "../lib/keys";
import { SearchBox } from "../panels/search/SearchBox";
import { Strip } from "../panels/strip/Strip";
import { OfflineBar } from "../offline/OfflineBar";
import { go } from "../view/location";
import { ToldBars } from "./attention/ToldBars";
import { Boundary } from "./Boundary";
import { DomainFrame } from "./DomainFrame";
import { KeyList } from "./KeyList";
import { Menus } from "./Menus";
import { Skeleton } from "./Notice";
import { QuickEntry } from "./QuickEntry";
import { OversightBars } from "./oversight/OversightBars";
import styles from "./Shell.module.css";
import { useCity } from "./session";
import { ViewBanner } from "./ViewAs";

/** The frame of every page: city, search, the honest strip, pages and the operator; without a picture only the pages. */
export function Shell({ picture = true, children }: { picture?: boolean; children: ReactNode }) {
  const city = useCity();
  const [keys, showKeys] = useState(false);
  useKeys({
    "?": () => showKeys(true),
    "g r": () => go("/"),
    "g h": () => go("/alerts"),
    "g s": () => go("/sources"),
    "g l": () => go("/log"),
    "g n": () => go("/notifications"),
    "g t": () => go("/status"),
    "g a": () => go("/audit"),
  });
  return (
    <DomainFrame>
      <a className={styles.skip} href="#content">
        {t("app.skip")}
      </a>
      <header className={styles.bar}>
        <span className={styles.city}>
          <img src="/mark.svg" alt="" width={18} height={18} />
          {city.data?.name ?? t("app.name")}
        </span>
        {picture && <SearchBox />}
        {picture ? <Strip /> : <span className={styles.rest} />}
        <Menus onKeys={() => showKeys(true)} />
      </header>
      <ViewBanner />
      {picture && <OversightBars />}
      {picture && <ToldBars />}
      {picture && <OfflineBar />}
      <main id="content" className={styles.content} tabIndex={-1}>
        <Boundary>
          <Suspense fallback={<Skeleton rows={8} />}>{children}</Suspense>
        </Boundary>
      </main>
      {picture && <QuickEntry />}
      {keys && <KeyList onClose={() => showKeys(false)} />}
    </DomainFrame>
  );
}
