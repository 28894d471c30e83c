package org.aedile.detection.correlation;

import static org.aedile.detection.correlation.CorrelationTypesTest.correlation;
import static org.aedile.detection.correlation.CorrelationTypesTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aedile.detection.CorrelationExplanation;
import org.aedile.detection.CorrelationExplanation.RefusedMatch;
import org.aedile.detection.CorrelationInquiry;
import org.aedile.detection.Story;
import org.aedile.detection.correlation.GroupExplanation.Bound;
import org.aedile.detection.correlation.GroupExplanation.RuleCount;
import org.aedile.kernel.Alert;
import org.aedile.kernel.GeoPoint;
import org.junit.jupiter.api.Test;

/** FEATURE: a correlation says of one observation into which group it went, what that had by then and what it lacked. */
class CorrelationInquiryTest {
    private static final String RULES = rule("tried") + rule("entered") + rule("copied");
    private static final GeoPoint GATE = GeoPoint.of(43.7312, 7.4197);

    @Test
    void whatACountHadByThenAndWhatItLacked() {
        Story story = new Story();
        story.record(-61, "a", "event", "tried", "host", "a");
        for (int i = 0; i < 3; i++) {
            story.record(10 * i, "a", "event", "tried", "host", "a");
            story.record(10 * i, "b", "event", "tried", "host", "b");
        }
        story.record(30, "a", "event", "tried", "host", "a");

        GroupExplanation group =
                only(story.inquiry(RULES + correlation("event_count", "tried", "{gte: 5}"), "a/o-6"), "c");

        assertThat(group.group()).isEqualTo(Map.of("host", "a"));
        assertThat(group.rules()).containsExactly(new RuleCount("r-tried", "tried", false, 3));
        assertThat(group.asked().measure()).isEqualTo("event_count");
        assertThat(group.asked().bounds()).containsExactly(new Bound("gte", 5));
        assertThat(group.match().value()).isEqualTo(3);
        assertThat(group.match().holds()).isFalse();
        assertThat(group.match().from()).isEqualTo(Story.NOON.plusSeconds(-40));
        assertThat(group.match().at()).isEqualTo(Story.NOON.plusSeconds(20));
        assertThat(group.match().until()).isEqualTo(Story.NOON.plusSeconds(80));
        assertThat(group.alert()).isEmpty();
    }

    @Test
    void theAlertThatALaterMatchRaised() {
        Story story = new Story();
        for (int i = 0; i < 6; i++) {
            story.record(10 * i, "a", "event", "tried", "host", "a");
        }
        story.record(65, "b", "event", "tried", "host", "b");
        String rules = RULES + correlation("event_count", "tried", "{gte: 4}");
        Alert raised = story.alerts(rules).get(0);

        GroupExplanation group = only(story.inquiry(rules, "a/o-2"), "c");

        assertThat(group.match().value()).isEqualTo(2);
        assertThat(group.match().holds()).isFalse();
        assertThat(group.alert()).hasValueSatisfying(told -> {
            assertThat(told.id()).isEqualTo(raised.id());
            assertThat(told.since()).isEqualTo(Story.NOON);
            assertThat(told.matches()).isEqualTo(6);
        });
    }

    @Test
    void differentValuesAreCountedOnce() {
        Story story = new Story();
        for (int i = 0; i < 9; i++) {
            story.record(i, "a", "event", "tried", "host", "a", "port", Integer.toString(i % 3));
        }
        String rules = RULES + correlation("value_count", "tried", "{field: port, gte: 4}");

        GroupExplanation group = only(story.inquiry(rules, "a/o-9"), "c");

        assertThat(group.match().value()).isEqualTo(3);
        assertThat(group.asked().field()).isEqualTo("port");
        assertThat(group.rules()).containsExactly(new RuleCount("r-tried", "tried", false, 9));
    }

    @Test
    void whatLacksTheMeasuredFieldGoesIntoNoGroup() {
        Story story = new Story().record(0, "a", "event", "copied", "host", "a", "bytes", "many");
        String rules = RULES + correlation("value_sum", "copied", "{field: bytes, gte: 4}");

        CorrelationExplanation explained = story.inquiry(rules, "a/o-1").explain("c");

        assertThat(explained.groups()).isEmpty();
        assertThat(explained.refused()).containsExactly(new RefusedMatch("r-copied", NoGroup.UNMEASURED));
    }

    @Test
    void whichStepsOfASequenceWereReached() {
        Story story = new Story()
                .record(0, "a", "event", "tried", "host", "a")
                .record(10, "a", "event", "copied", "host", "a")
                .record(20, "a", "event", "entered", "host", "a");
        String rules = RULES + correlation("temporal_ordered", "tried, entered, copied", "");

        GroupExplanation group = only(story.inquiry(rules, "a/o-3"), "c");

        assertThat(group.match().value()).isEqualTo(2);
        assertThat(group.match().holds()).isFalse();
        assertThat(group.asked().bounds()).containsExactly(new Bound("gte", 3));
        assertThat(group.rules()).extracting(RuleCount::matches).containsExactly(1, 1, 1);
    }

    @Test
    void aConditionOverRulesIsToldAsItIsWritten() {
        Story story = new Story()
                .record(0, "a", "event", "tried", "host", "a")
                .record(1, "a", "event", "copied", "host", "a");
        String rules = RULES
                + correlation("temporal", "tried, entered, copied", "tried and (entered or copied) and not entered");

        GroupExplanation group = only(story.inquiry(rules, "a/o-2"), "c");

        assertThat(group.asked().rules()).isEqualTo("tried and (entered or copied) and not entered");
        assertThat(group.asked().bounds()).isEmpty();
        assertThat(group.match().holds()).isTrue();
        assertThat(group.alert()).isPresent();
    }

    @Test
    void whatFollowedCallsTheAbsenceOff() {
        Story story = new Story()
                .record(0, "a", "event", "tried", "host", "a")
                .record(30, "a", "event", "entered", "host", "a")
                .record(0, "b", "event", "tried", "host", "b")
                .record(70, "x", "event", "copied", "host", "x");
        String rules = RULES + correlation("temporal", "tried", "") + "  absent: entered\n";

        GroupExplanation followed = only(story.inquiry(rules, "a/o-1"), "c");
        GroupExplanation absent = only(story.inquiry(rules, "b/o-3"), "c");

        assertThat(followed.rules())
                .containsExactly(
                        new RuleCount("r-tried", "tried", false, 1), new RuleCount("r-entered", "entered", true, 1));
        assertThat(followed.match().holds()).isTrue();
        assertThat(followed.alert()).isEmpty();
        assertThat(absent.rules().get(1).matches()).isZero();
        assertThat(absent.alert()).isPresent();
    }

    @Test
    void howLongItHasBeenTrue() {
        Story story = new Story();
        for (int i = 0; i <= 9; i++) {
            story.record(30 * i, "a", "event", "tried", "host", "a");
        }
        String rules = RULES + correlation("temporal", "tried", "") + "  sustained: 10m\n";

        GroupExplanation group = only(story.inquiry(rules, "a/o-9"), "c");

        assertThat(group.asked().measure()).isEqualTo("sustained");
        assertThat(group.match().value()).isEqualTo(240_000);
        assertThat(group.asked().bounds()).containsExactly(new Bound("gte", 600_000));
        assertThat(group.match().from()).isEqualTo(Story.NOON);
    }

    @Test
    void nearOnlyWhatLiesNearCounts() {
        Story story = new Story()
                .at(0, "cam", GATE, "event", "tried")
                .at(10, "far", GeoPoint.of(43.7330, 7.4197), "event", "entered")
                .at(20, "door", GATE, "event", "copied")
                .record(30, "nowhere", "event", "entered");
        String rules =
                RULES + correlation("temporal", "tried, entered, copied", "").replace("group-by: [host]", "near: 100m");

        GroupExplanation group =
                story.inquiry(rules, "door/o-3").explain("c").groups().get(0);
        CorrelationExplanation placeless = story.inquiry(rules, "nowhere/o-4").explain("c");

        assertThat(group.rules()).extracting(RuleCount::matches).containsExactly(1, 0, 1);
        assertThat(group.asked().nearMeters()).isEqualTo(100);
        assertThat(placeless.groups()).isEmpty();
        assertThat(placeless.refused()).containsExactly(new RefusedMatch("r-entered", NoGroup.PLACELESS));
    }

    @Test
    void whatLiesOutsideTheZonesGoesIntoNoGroup() {
        Story story = new Story().at(0, "cam", GATE, "event", "tried");
        String rules = RULES + correlation("event_count", "tried", "{gte: 1}") + "  within: [port]\n";

        CorrelationExplanation explained = story.inquiry(rules, "cam/o-1").explain("c");

        assertThat(explained.groups()).isEmpty();
        assertThat(explained.refused()).containsExactly(new RefusedMatch("r-tried", NoGroup.OUTSIDE));
    }

    @Test
    void theGroupOfConnectedAssetsNamesTheFirstRulesAsset() {
        Story story = new Story().record(0, "srv", "event", "tried").record(10, "srv", "event", "entered");
        String rules = RULES
                + correlation("temporal_ordered", "tried, entered, copied", "")
                        .replace("group-by: [host]", "connected: 0");

        GroupExplanation group = only(story.inquiry(rules, "srv/o-2"), "c");

        assertThat(group.asset()).isEqualTo("srv");
        assertThat(group.group()).isEmpty();
        assertThat(group.match().value()).isEqualTo(2);
        assertThat(group.rules()).extracting(RuleCount::matches).containsExactly(1, 1, 0);
    }

    @Test
    void anObservationIsFollowedThroughTheAlertsThatItLedTo() {
        String chained = correlation("event_count", "tried", "{gte: 3}").replace("title: C", "title: Many\nname: many")
                + correlation("temporal_ordered", "many, entered", "").replace("id: c", "id: d");
        Story story = new Story();
        for (int i = 0; i < 3; i++) {
            story.record(i, "a", "event", "tried", "host", "a");
        }
        story.record(30, "a", "event", "entered", "host", "a");

        CorrelationInquiry inquiry = story.inquiry(RULES + chained, "a/o-3");

        GroupExplanation outer = only(inquiry, "d");
        assertThat(outer.rules())
                .containsExactly(new RuleCount("c", "Many", false, 1), new RuleCount("r-entered", "entered", false, 0));
        assertThat(outer.alert()).isPresent();
        assertThat(inquiry.explain("c").groups()).hasSize(1);
        assertThat(only(story.inquiry(RULES + chained, "a/o-4"), "d").match().holds())
                .isTrue();
    }

    @Test
    void whatMatchesNoneOfItsRulesGoesIntoNoGroup() {
        Story story = new Story().record(0, "a", "event", "slept", "host", "a");

        CorrelationInquiry inquiry = story.inquiry(RULES + correlation("event_count", "tried", "{gte: 1}"), "a/o-1");

        assertThat(inquiry.isTaken()).isTrue();
        assertThat(inquiry.explain("c").groups()).isEmpty();
        assertThat(inquiry.explain("c").refused()).isEmpty();
    }

    private static GroupExplanation only(CorrelationInquiry inquiry, String correlation) {
        List<GroupExplanation> groups = inquiry.explain(correlation).groups();
        assertThat(groups).hasSize(1);
        return groups.get(0);
    }
}
