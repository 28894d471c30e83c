import { Menu } from "@mantine/core";
import { chooseLanguage, currentLanguage, type Key, t } from "../i18n";
import { useStore } from "../lib/useStore";
import { choice, choose, type SchemeChoice } from "../theme/scheme";
import { go, href, place } from "../view/location";
import { useDomain, useDomains } from "./domain";
import { LANGUAGE_LIST } from "./Languages";
import styles from "./Menus.module.css";
import { useSession, useSignOut, useTrust } from "./session";

const PAGES: [path: string, label: Key][] = [
  ["/", "nav.room"],
  ["/alerts", "nav.alerts"],
  ["/sources", "nav.sources"],
  ["/rejected", "nav.rejected"],
  ["/rules", "nav.rules"],
  ["/agreements", "nav.agreements"],
  ["/status", "nav.status"],
];
const AUDIT: [path: string, label: Key] = ["/audit", "nav.audit"];

/** The pages that the person may open. */
function usePagesOfMenu(): [path: string, label: Key][] {
  const { seesPicture, audits } = useTrust();
  return [...(seesPicture ? PAGES : []), ...(audits ? [AUDIT] : [])];
}

/** These stay where there is less room. */
const FIRST = ["/", "/alerts", "/sources"];
const SCHEMES: SchemeChoice[] = ["auto", "dark", "light"];

const follow = (event: React.MouseEvent, path: string): void => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(path);
};

function isHere(current: string, path: string): boolean {
  return path === "/" ? current === "/" : current.startsWith(path);
}

/** The pages as links; those that don't fit are in the operator's menu too. */
export function Menus({ onKeys }: { onKeys: () => void }) {
  const current = useStore(place, (p) => p.path);
  const pages = usePagesOfMenu();
  return (
    <>
      <nav className={styles.pages} aria-label={t("nav.main")}>
        {pages.map(([path, key]) => (
          <a
            key={path}
            href={href(path)}
            data-first={FIRST.includes(path)}
            onClick={(event) => follow(event, path)}
            aria-current={isHere(current, path) ? "page" : undefined}
          >
            {t(key)}
          </a>
        ))}
      </nav>
      <OperatorMenu onKeys={onKeys} />
    </>
  );
}

function OperatorMenu({ onKeys }: { onKeys: () => void }) {
  const session = useSession().data;
  const signOut = useSignOut();
  const pages = usePagesOfMenu();
  const { seesPicture } = useTrust();
  const initials = (session?.user.displayName ?? "?")
    .split(" ")
    .map((part) => part[0])
    .join("")
    .slice(0, 2)
    .toUpperCase();
  return (
    <Menu position="bottom-end" width={240} transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <button
          type="button"
          className={styles.operator}
          aria-label={`${initials}, ${session?.user.displayName}: ${t("nav.menu")}`}
        >
          {initials}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{session?.user.displayName}</Menu.Label>
        {pages.map(([path, key]) => (
          <Menu.Item key={path} component="a" href={href(path)} onClick={(event) => follow(event, path)}>
            {t(key)}
          </Menu.Item>
        ))}
        {seesPicture && (
          <Menu.Item component="a" href={href("/wall")} target="_blank">
            {t("nav.wall")}
          </Menu.Item>
        )}
        {seesPicture && <DomainItems />}
        <SchemeItems />
        <LanguageItems />
        <Menu.Divider />
        <Menu.Item onClick={onKeys} rightSection={<kbd>?</kbd>}>
          {t("nav.keys")}
        </Menu.Item>
        <Menu.Item onClick={signOut}>{t("nav.signout")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function DomainItems() {
  const domains = useDomains().data ?? [];
  const current = useDomain();
  if (domains.length < 2) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t("domain.label")}</Menu.Label>
      {domains.map((domain) => (
        <Menu.Item
          key={domain.id}
          onClick={() => go("/", { domain: domain.id })}
          rightSection={domain.id === current?.id ? "✓" : null}
        >
          {domain.title}
        </Menu.Item>
      ))}
    </>
  );
}

function SchemeItems() {
  const chosen = useStore(choice, (value) => value);
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t("nav.theme")}</Menu.Label>
      {SCHEMES.map((value) => (
        <Menu.Item key={value} onClick={() => choose(value)} rightSection={value === chosen ? "✓" : null}>
          {t(`nav.theme.${value}`)}
        </Menu.Item>
      ))}
    </>
  );
}

function LanguageItems() {
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t("app.language")}</Menu.Label>
      {LANGUAGE_LIST.map(([language, name]) => (
        <Menu.Item
          key={language}
          lang={language}
          onClick={() => chooseLanguage(language)}
          rightSection={language === currentLanguage() ? "✓" : null}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  );
}
