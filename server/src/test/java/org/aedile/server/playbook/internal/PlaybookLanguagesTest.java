package org.aedile.server.playbook.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.server.incidenttype.TypeField;
import org.aedile.server.playbook.Playbook;
import org.aedile.server.playbook.PlaybookVersion;
import org.aedile.server.playbook.PlaybookWords;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepWords;
import org.aedile.server.playbook.internal.PlaybookReader.Names;
import org.aedile.server.written.TextProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FEATURE: a playbook says in several languages what it says. */
class PlaybookLanguagesTest {
    private static final Pattern FIGURE = Pattern.compile("\\d+(?::\\d+)?(?: ?(?:m|km|°C|%)(?![\\p{L}²]))?");
    private static final String BOOK = """
            id: test
            title: Test
            start: deep
            steps:
              - id: deep
                kind: do
                title: How deep?
                record: [{id: how, label: How, kind: choice, choices: [low, high]}]
                next: rising
              - {id: rising, kind: ask, title: Rising?, answers: [{answer: "Yes", next: over}, {answer: "No", next: over}]}
              - {id: over, kind: end, title: Over}
            languages:
            """;

    static Stream<Playbook> shipped() {
        return new ShippedPlaybooks().list().stream().map(PlaybookVersion::text).map(PlaybookReader::reread);
    }

    @Test
    void itsWordsAreReadByLanguageAndWhatIsMissingIsEmpty() {
        Playbook book = PlaybookReader.reread(BOOK + """
                  nb:
                    title: Prøve
                    steps:
                      deep: {title: "Hvor dypt?", record: {how: Hvordan}, choices: {low: lav}}
                      rising: {answers: {"Yes": Ja}}
                  it: {steps: {over: {title: Finito}}}
                """);

        assertThat(book.titles()).isEqualTo(Map.of("nb", "Prøve"));
        assertThat(book.words("deep"))
                .isEqualTo(Map.of(
                        "nb",
                        new StepWords("Hvor dypt?", "", Map.of(), Map.of("how", "Hvordan"), Map.of("low", "lav"))));
        assertThat(requireNonNull(book.words("rising").get("nb")).answers()).isEqualTo(Map.of("Yes", "Ja"));
        assertThat(requireNonNull(book.words("over").get("it")).title()).isEqualTo("Finito");
    }

    @Test
    void aTextThatRunsAreOfIsReadOnceUntilManyOthersWere() {
        KeptPlaybooks kept = new KeptPlaybooks();
        String text = BOOK + "  nb: {title: Prøve}\n";
        Playbook first = kept.of(text);

        assertThat(kept.of(BOOK + "  nb: {title: Prøve}\n")).isSameAs(first);
        for (int other = 0; other < 100; other++) {
            assertThat(kept.of(BOOK + "  nb: {title: Prøve " + other + "}\n").titles())
                    .containsEntry("nb", "Prøve " + other);
        }
        assertThat(kept.of(text)).isNotSameAs(first).isEqualTo(first);
    }

    @Test
    void whatIsWrongIsToldAtItsPlace() {
        assertThat(problems("  de: {title: Probe}"))
                .containsExactly("line 13, column 7: 'languages' of the playbook names 'de', known are en, fr, it, nb");
        assertThat(problems("  nb: {steps: {high: {title: Høyt}}}"))
                .containsExactly(
                        "line 13, column 22: the playbook in nb has words for step 'high', and there is no such step");
        assertThat(problems("  nb: {steps: {rising: {answers: {Maybe: Kanskje}}}}"))
                .containsExactly(
                        "line 13, column 42: 'answers' of step 'rising' in nb names 'Maybe', known are Yes, No");
        assertThat(problems("  nb: {steps: {over: {record: {how: Hvordan}}}}"))
                .containsExactly(
                        "line 13, column 37: 'record' of step 'over' in nb names 'how', and the step has no record");
        assertThat(problems("  nb: {steps: {deep: {title: " + "a".repeat(121) + "}}}"))
                .containsExactly("line 13, column 30: step 'deep' in nb has 121 characters as 'title', limit 120");
        assertThat(problems("  nb: {steps: {rising: {answers: {\"Yes\": Ja, \"No\": Ja}}}}"))
                .containsExactly("line 13, column 34: step 'rising' in nb has an answer twice");
        assertThat(problems("  nb: Prøve"))
                .containsExactly(
                        "line 13, column 7: 'languages' of the playbook has 'Prøve' as 'nb', must be names and values");
        assertThat(problems("  nb: {steps: {deep: {titel: Dyp}}}"))
                .containsExactly(
                        "line 13, column 23: 'titel' means nothing here; known are title, text, answers, record,"
                                + " choices");
    }

    private static List<String> problems(String languages) {
        return PlaybookReader.read(BOOK + languages, Names.ANY).problems().stream()
                .map(TextProblem::sentence)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatComesWithTheProgramSaysEverythingInEachLanguageOfTheScreens(Playbook playbook) {
        assertThat(playbook.languages()).containsOnlyKeys("fr", "it", "nb");
        playbook.languages().forEach((language, words) -> assertComplete(playbook, language, words));
    }

    private static void assertComplete(Playbook playbook, String language, PlaybookWords words) {
        String where = playbook.id() + " in " + language;
        assertThat(words.title()).as(where).isNotEmpty();
        assertThat(words.steps().keySet()).as(where).isEqualTo(playbook.steps().keySet());
        playbook.steps().forEach((id, step) -> {
            StepWords said = requireNonNull(words.steps().get(id));
            assertThat(placesOf(said)).as(where + ", step " + id).isEqualTo(placesOf(step));
        });
    }

    /** What a step says: title, text, answers, fields and choices, told by name. */
    private static Set<String> placesOf(Step step) {
        Stream<String> answers =
                step instanceof Step.Ask ask ? ask.answers().stream().map(Step.Answer::text) : Stream.empty();
        List<TypeField> fields = step instanceof Step.Do doing ? doing.record() : List.of();
        return places(
                step.head().text(),
                Stream.concat(
                        Stream.concat(answers, fields.stream().map(TypeField::id)),
                        fields.stream().flatMap(field -> field.choices().stream())));
    }

    private static Set<String> placesOf(StepWords said) {
        assertThat(said.title()).isNotEmpty();
        return places(
                said.text(),
                Stream.of(said.answers(), said.record(), said.choices()).flatMap(part -> part.keySet().stream()));
    }

    private static Set<String> places(String text, Stream<String> names) {
        Stream<String> whole = text.isEmpty() ? Stream.empty() : Stream.of("(text)");
        return Stream.concat(whole, names).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void numbersAndUnitsAreTheSameInEachLanguage(Playbook playbook) {
        playbook.steps()
                .forEach((id, step) -> playbook.words(id).forEach((language, said) -> {
                    assertThat(figures(said.title() + " " + said.text()))
                            .as("%s in %s, step %s", playbook.id(), language, id)
                            .isEqualTo(figures(
                                    step.head().title() + " " + step.head().text()));
                    said.answers()
                            .forEach((own, other) -> assertThat(figures(other)).isEqualTo(figures(own)));
                }));
    }

    /** Figures with the unit after them; a language groups the digits of thousands in its own way. */
    private static List<String> figures(String text) {
        return FIGURE.matcher(text.replaceAll("(\\d)[ .,\\u00a0\\u202f](?=\\d{3}\\b)", "$1"))
                .results()
                .map(found -> found.group().replace(" ", ""))
                .sorted()
                .toList();
    }
}
