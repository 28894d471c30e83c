import { t } from "../i18n";
import { Link } from "./Link";
import { Page } from "./Page";

/** What stands at an address that is no page, with the way back. */
export function NotHere() {
  const back = <Link to="/">{t("nav.room")}</Link>;
  return (
    <Page title={t("app.not-here")} note={t("app.not-here.hint")} acts={back}>
      {null}
    </Page>
  );
}
