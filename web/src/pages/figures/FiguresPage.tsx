import { Page } from "../../app/Page";
import { t } from "../../i18n";
import { LoadSection } from "./LoadSection";
import { ShelfSection } from "./ShelfSection";
import { TimesSection } from "./TimesSection";

/** How the room is doing: load, shelves, and how long steps take. */
export default function FiguresPage() {
  return (
    <Page title={t("figures.title")} note={t("figures.lead")}>
      <LoadSection />
      <ShelfSection />
      <TimesSection />
    </Page>
  );
}
