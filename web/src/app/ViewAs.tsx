import { Button, Menu } from "@mantine/core";
import { api } from "../api/client";
import { t, word } from "../i18n";
import { useSession } from "./session";
import { useAct } from "./useAct";
import styles from "./ViewAs.module.css";

/** Begins anew, so that nothing stays on the screen that the other role does not see. */
const again = (): void => window.location.assign("/");

/** The roles through whose eyes the person may look. */
export function ViewItems() {
  const views = useSession().data?.views ?? [];
  const act = useAct();
  if (views.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t("view.as")}</Menu.Label>
      {views.map((role) => (
        <Menu.Item
          key={role}
          onClick={() => void act(api.viewAs(role).then(again), t("view.begun", { role: word("role", role) }))}
        >
          {word("role", role)}
        </Menu.Item>
      ))}
    </>
  );
}

/** Says on every page that the person looks through the eyes of another role. */
export function ViewBanner() {
  const viewed = useSession().data?.viewedAs;
  const act = useAct();
  if (!viewed) return null;
  return (
    <section className={styles.banner} aria-label={t("view.as")}>
      <strong>{t("view.banner", { role: word("role", viewed) })}</strong>
      <span>{t("view.note")}</span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void act(api.viewAsOneself().then(again), t("view.ended"))}
      >
        {t("view.end")}
      </Button>
    </section>
  );
}
