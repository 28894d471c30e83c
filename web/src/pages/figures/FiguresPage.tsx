import { Page } from "../../app/Page";
import { t } from "../../i18n";
import { BlindnessSection } from "./BlindnessSection";
import { DetectorSection } from "./DetectorSection";
import { LoadSection } from "./LoadSection";
import { ExpectedSection } from "./ExpectedSection";
import { PlantSection } from "./PlantSection";
import { ShelfSection } from "./ShelfSection";
import { TimesSection } from "./TimesSection";
import { VerdictSection } from "./VerdictSection";

/** How the room is doing: load, shelves, how long steps take, what its alerts were worth, and what is not seen. */
export default function FiguresPage() {
  return (
    <Page title={t("figures.title")} note={t("figures.lead")}>
      <LoadSection />
      <ExpectedSection />
      <ShelfSection />
      <TimesSection />
      <VerdictSection />
      <DetectorSection />
      <PlantSection />
      <BlindnessSection />
    </Page>
  );
}
