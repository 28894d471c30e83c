import { Menu } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/client";
import { chooseLanguage, currentLanguage, t } from "../i18n";
import { useStore } from "../lib/useStore";
import { UnsentDialog } from "../offline/UnsentDialog";
import { useWaiting } from "../offline/useOutbox";
import { choice, choose, type SchemeChoice } from "../theme/scheme";
import { chooseLayout, type Layout, LAYOUTS, useLayout } from "../view/layout";
import { go, href, place } from "../view/location";
import { useDomain, useDomains } from "./domain";
import { LANGUAGE_LIST } from "./Languages";
import styles from "./Menus.module.css";
import { TotalBadge } from "./oversight/Badge";
import { follow, PageItems } from "./PageItems";
import { useSession, useSignOut, useTrust } from "./session";
import { ViewItems } from "./ViewAs";

/** Where the bar has no room for pages; the style sheet says the same. */
const FOLDED = "(max-width: 1250px)";
const SCHEMES: SchemeChoice[] = ["auto", "dark", "light"];

/** What is the person's own: the account, whom they act for and look as, how the screens look; and the pages where the bar has none. */
export function OperatorMenu({ onKeys }: { onKeys: () => void }) {
  const session = useSession().data;
  const signOut = useSignOut();
  const unsent = useWaiting().length;
  const [leaving, setLeaving] = useState(false);
  const folded = useMediaQuery(FOLDED) ?? false;
  const { seesPicture } = useTrust();
  const initials = (session?.user.displayName ?? "?")
    .split(" ")
    .map((part) => part[0])
    .join("")
    .slice(0, 2)
    .toUpperCase();
  return (
    <Menu position="bottom-end" width={240} transitionProps={{ duration: 80 }}>
      <span className={styles.corner}>
        <Menu.Target>
          <button
            type="button"
            className={styles.operator}
            aria-label={`${initials}, ${session?.user.displayName}: ${t("nav.menu")}`}
          >
            {initials}
          </button>
        </Menu.Target>
        {folded && <TotalBadge />}
      </span>
      <Menu.Dropdown className={styles.dropdown}>
        {folded && (
          <>
            <PageItems />
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{session?.user.displayName}</Menu.Label>
        <Menu.Item component="a" href={href("/account")} onClick={(event) => follow(event, "/account")}>
          {t("nav.account")}
        </Menu.Item>
        {seesPicture && (
          <Menu.Item component="a" href={href("/wall")} target="_blank">
            {t("nav.wall")}
          </Menu.Item>
        )}
        {seesPicture && <DomainItems />}
        <ActingItems />
        {seesPicture && <LayoutItems />}
        <SchemeItems />
        <LanguageItems />
        <ViewItems />
        <Menu.Divider />
        <Menu.Item onClick={onKeys} rightSection={<kbd>?</kbd>}>
          {t("nav.keys")}
        </Menu.Item>
        <Menu.Item onClick={() => (unsent > 0 ? setLeaving(true) : signOut())}>{t("nav.signout")}</Menu.Item>
      </Menu.Dropdown>
      {leaving && <UnsentDialog count={unsent} onLeave={signOut} onClose={() => setLeaving(false)} />}
    </Menu>
  );
}

/** For which of their agencies the person acts; everything is read anew after a change. */
function ActingItems() {
  const choices = useQuery({ queryKey: ["own-agencies"], queryFn: api.ownAgencies, staleTime: 60_000 }).data ?? [];
  if (choices.length < 2) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t("nav.actfor")}</Menu.Label>
      {choices.map(({ agency, acting }) => (
        <Menu.Item
          key={agency}
          onClick={() => void api.actFor(agency).then(() => window.location.assign("/"))}
          rightSection={acting ? "✓" : null}
        >
          {agency}
        </Menu.Item>
      ))}
    </>
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

/** Whose layout the room has. */
function LayoutItems() {
  const chosen = useLayout();
  const choose = (layout: Layout): void => {
    if (place.current().path !== "/") go("/");
    chooseLayout(layout);
  };
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t("layout.label")}</Menu.Label>
      {LAYOUTS.map((layout) => (
        <Menu.Item key={layout} onClick={() => choose(layout)} rightSection={layout === chosen ? "✓" : null}>
          {t(`layout.${layout}`)}
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
