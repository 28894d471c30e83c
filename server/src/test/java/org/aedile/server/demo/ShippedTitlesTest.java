package org.aedile.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.aedile.detection.Catalog;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.RuleSummary;
import org.junit.jupiter.api.Test;

/** FEATURE: what we ship calls its alerts in each language of the screens. */
class ShippedTitlesTest {
    private static final String[] LANGUAGES = {"fr", "it", "nb"};

    @Test
    void everyRuleHasItsTitleInEachLanguage() {
        Catalog catalog = DemoContent.catalog();

        assertThat(catalog.refused()).as("would be passed over").isEmpty();
        for (RuleSummary rule : catalog.rules()) {
            assertThat(rule.titles()).as(rule.title()).containsOnlyKeys(LANGUAGES);
        }
    }

    @Test
    void everyDetectorThatHasATitleHasItInEachLanguage() {
        for (DetectorSetting setting : DemoContent.settings()) {
            if (!setting.title().isEmpty()) {
                assertThat(setting.titles()).as(setting.id()).containsOnlyKeys(LANGUAGES);
            }
        }
    }
}
