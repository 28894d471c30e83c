package org.aedile.detection.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.Stepping;
import org.aedile.detection.invariant.RelationStanding.Side;
import org.aedile.detection.invariant.RelationStanding.State;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: each minute a plant says how its relations hold, listed and learned ones, and how far it is with learning. */
class PlantReportTest {
    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
    private static final long SEED = Long.getLong("aedile.seed", 20_260_504L);
    private static final int HOUR = PumpPlant.HOUR;
    private static final String FLOWS = "pump-1.value == 1 implies flow-1.value > 2 within 30 s";
    private static final String LISTED = "{id: plant, kind: invariant, sources: [pump-1, flow-1], relations: [%s]}";
    private static final String LEARNED =
            "{id: plant, kind: invariant, learn: true, warmup: 86400, for: 90, sources: " + PumpPlant.sensors();

    @Test
    void aRelationIsSaidWithWhatItComparesWhetherItHoldsOrNot() throws IOException {
        PumpPlant plant = new PumpPlant(MONDAY, SEED).runUntil(true);
        plant.run(HOUR / 6, (step, sensor, value) -> sensor.equals("flow-1") ? 0.3 : value);
        plant.run(HOUR / 6, (step, sensor, value) -> sensor.equals("flow-1") ? Double.NaN : value);
        plant.run(HOUR / 3);

        List<PlantReport> reports =
                new Stepping(catalog(LISTED.formatted(FLOWS)), plant.profiles()).verify(plant.frames()).plants;

        assertThat(reports).extracting(PlantReport::atMillis).doesNotHaveDuplicates();
        assertThat(reports.get(0))
                .returns("live", PlantReport::timeDomain)
                .returns("plant", PlantReport::setting)
                .returns("water", PlantReport::agency)
                .returns(0, PlantReport::wantedRows)
                .satisfies(report -> assertThat(report.members())
                        .extracting(PlantReport.Member::name)
                        .containsExactly("flow-1 reading", "pump-1 reading"));
        assertThat(reports.stream().map(report -> report.relations().get(0).state()))
                .contains(State.HOLDS, State.WAVERS, State.BROKEN);
        RelationStanding broken = reports.stream()
                .map(report -> report.relations().get(0))
                .filter(relation -> relation.state() == State.BROKEN)
                .findFirst()
                .orElseThrow();
        assertThat(broken.text()).isEqualTo(FLOWS);
        assertThat(broken.brokenMillis()).isPositive();
        assertThat(broken.sides()).containsExactly(new Side(1, "==", 1), new Side(0.3, ">", 2));
        assertThat(reports).allSatisfy(report -> assertThat(copy(report)).isEqualTo(report));
    }

    @Test
    void itIsSaidHowFarLearningIsAndThenWhatWasLearned() {
        PumpPlant plant = new PumpPlant(MONDAY, SEED).run(PumpPlant.DAY + 2 * HOUR);

        List<PlantReport> reports = detect(LEARNED + "}", plant).plants;

        PlantReport early = reports.get(reports.size() / 2);
        assertThat(early.relations()).isEmpty();
        assertThat(early.learnedRows()).isBetween(1, early.wantedRows() - 1);
        PlantReport late = reports.get(reports.size() - 1);
        assertThat(late.learnedRows()).isEqualTo(late.wantedRows());
        assertThat(late.relations())
                .isNotEmpty()
                .allMatch(RelationStanding::learned)
                .allMatch(relation -> relation.support() >= 30)
                .allMatch(relation -> !relation.sides().isEmpty());
    }

    @Test
    void aLearnedRelationThatTheSettingExceptsIsSaidButNotWatched() {
        PumpPlant plant = new PumpPlant(MONDAY, SEED).run(PumpPlant.DAY + 2 * HOUR);
        List<PlantReport> before = detect(LEARNED + "}", plant).plants;
        List<String> aboutValve = before.get(before.size() - 1).relations().stream()
                .map(RelationStanding::text)
                .filter(text -> text.contains("valve-1"))
                .toList();
        plant.runUntil(false).runUntil(true);
        plant.run(HOUR / 4, (step, sensor, value) -> sensor.equals("valve-1") ? 0 : value);

        Collected watched = detect(LEARNED + "}", plant);
        Collected excepted = detect(LEARNED + ", except: ['" + String.join("', '", aboutValve) + "']}", plant);

        assertThat(aboutValve).isNotEmpty();
        assertThat(broken(watched)).isPositive();
        assertThat(broken(excepted)).isZero();
        assertThat(excepted.plants.get(excepted.plants.size() - 1).relations())
                .filteredOn(relation -> aboutValve.contains(relation.text()))
                .hasSameSizeAs(aboutValve)
                .allMatch(relation -> relation.state() == State.EXCEPTED);
    }

    @Test
    void whatIsExceptedMustBeARelationAndSomethingMustBeLearned() {
        assertThatThrownBy(() -> DetectorSettings.parse(LEARNED + ", except: [valve-1]}"))
                .hasMessageContaining("relation 'valve-1'");
        assertThatThrownBy(() -> DetectorSettings.parse(
                        "{id: s, kind: invariant, sources: [a]," + " relations: [a.x > 1], except: [a.x > 2]}"))
                .hasMessageContaining("setting s: 'except' is for relations that are learned, and learn is 'false'");
    }

    private static long broken(Collected collected) {
        return collected.alerts.stream()
                .filter(alert -> alert.kind().equals(InvariantStep.KIND))
                .count();
    }

    private static Collected detect(String setting, PumpPlant plant) {
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog(setting)), plant.profiles(), collected);
        FrameView view = new FrameView();
        plant.frames().forEach(frame -> detection.observe(view.wrap(frame)));
        return collected;
    }

    private static Catalog catalog(String setting) {
        return Catalog.compile(List.of(), DetectorSettings.parse(setting));
    }

    private static PlantReport copy(PlantReport report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        report.write(new DataOutputStream(bytes));
        return PlantReport.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
