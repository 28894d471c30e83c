package org.aedile.server.rule.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aedile.detection.Catalog;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleSummary;
import org.aedile.detection.rule.Unsupported;
import org.aedile.server.rule.RuleLibrary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** FEATURE: the library that comes with the product: every rule runs, fires in its story, and not in its near miss. */
class RuleLibraryTest {
    private static final Path FOLDER = Path.of("src/main/resources/library");
    private static final int LEAST_RULES = 45;

    private final RuleExamples examples = RuleExamples.in(RuleLibrary.rules(), List.of(FOLDER));

    @TestFactory
    Stream<DynamicTest> everyStoryGoesAsItSays() throws Unsupported {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : examples.files()) {
            for (Example example : examples.read(file)) {
                tests.add(DynamicTest.dynamicTest(
                        file + ": " + example.title(),
                        () -> assertThat(examples.run(file, example)).isEmpty()));
            }
        }
        return tests.stream();
    }

    @Test
    void everyRuleHasAStoryInWhichItFiresAndOneInWhichItMustNot() {
        assertThat(examples.untold()).isEmpty();
    }

    @Test
    void theProductBringsWhatLiesInTheFolderAndAllOfItRuns() {
        Catalog catalog = Catalog.compile(RuleLibrary.rules(), List.of());

        assertThat(catalog.refused())
                .extracting(Refused::file, Refused::title, Refused::reason)
                .isEmpty();
        assertThat(catalog.rules()).hasSizeGreaterThanOrEqualTo(LEAST_RULES);
        assertThat(catalog.rules().stream().map(RuleSummary::file).distinct()).hasSameSizeAs(examples.files());
    }

    @Test
    void everyRuleHasAnIdOfItsOwnAndSaysWhoWroteIt() {
        assertThat(Catalog.compile(RuleLibrary.rules(), List.of()).rules()).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(rule.author()).isEqualTo("Aedile");
        });
    }
}
