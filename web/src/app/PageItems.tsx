import { Menu } from "@mantine/core";
import { Fragment } from "react";
import { t } from "../i18n";
import { useStore } from "../lib/useStore";
import { go, href, place } from "../view/location";
import { Badge } from "./oversight/Badge";
import { isHere, usePageGroups } from "./pages";

/** Goes to a page of the screens; a new tab by the usual keys. */
export function follow(event: React.MouseEvent, path: string): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(path);
}

/** Every page that the person may open, in groups, as items of a menu. */
export function PageItems() {
  const current = useStore(place, (p) => p.path);
  return usePageGroups().map(([label, pages]) => (
    <Fragment key={label}>
      <Menu.Label>{t(label)}</Menu.Label>
      {pages.map(([path, key]) => (
        <Menu.Item
          key={path}
          component="a"
          href={href(path)}
          aria-current={isHere(current, path) ? "page" : undefined}
          onClick={(event) => follow(event, path)}
        >
          {t(key)}
          <Badge path={path} />
        </Menu.Item>
      ))}
    </Fragment>
  ));
}
