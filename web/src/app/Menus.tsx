import { Menu } from "@mantine/core";
import { t } from "../i18n";
import { useStore } from "../lib/useStore";
import { href, place } from "../view/location";
import styles from "./Menus.module.css";
import { Badge, TotalBadge } from "./oversight/Badge";
import { OperatorMenu } from "./OperatorMenu";
import { follow, PageItems } from "./PageItems";
import { FIRST, isHere, usePageGroups } from "./pages";

/** What a shift works with as links, all other pages behind one button, and the operator's own menu. */
export function Menus({ onKeys }: { onKeys: () => void }) {
  const current = useStore(place, (p) => p.path);
  const [[, first] = ["", []], ...others] = usePageGroups();
  const here = others.flatMap(([, pages]) => pages).filter(([path]) => isHere(current, path));
  return (
    <>
      <nav className={styles.pages} aria-label={t("nav.main")}>
        {[...first, ...here].map(([path, key]) => (
          <a
            key={path}
            href={href(path)}
            data-first={FIRST.includes(path) || undefined}
            onClick={(event) => follow(event, path)}
            aria-current={isHere(current, path) ? "page" : undefined}
          >
            {t(key)}
            <Badge path={path} />
          </a>
        ))}
        {others.length > 0 && <MorePages />}
      </nav>
      <OperatorMenu onKeys={onKeys} />
    </>
  );
}

function MorePages() {
  return (
    <Menu position="bottom-end" width={240} transitionProps={{ duration: 80 }}>
      <span className={styles.corner}>
        <Menu.Target>
          <button type="button" className={styles.more}>
            {t("nav.more")} <span aria-hidden>▾</span>
          </button>
        </Menu.Target>
        <TotalBadge />
      </span>
      <Menu.Dropdown className={styles.dropdown}>
        <PageItems />
      </Menu.Dropdown>
    </Menu>
  );
}
