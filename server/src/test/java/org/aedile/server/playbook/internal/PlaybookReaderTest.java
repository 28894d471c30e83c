package org.aedile.server.playbook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.server.playbook.internal.PlaybookReader.Names;
import org.aedile.server.playbook.internal.PlaybookReader.Reading;
import org.aedile.server.written.TextProblem;
import org.junit.jupiter.api.Test;

/** FEATURE: whoever writes a playbook is told all that is wrong with it, and where. */
class PlaybookReaderTest {
    private static final Names NAMES = new Names(List.of("fire"), List.of("fire", "police"));
    private static final String HEAD = "id: test\ntitle: Test\ntypes: [fire]\nstart: a\nsteps:\n";
    private static final String END = "  - {id: z, kind: end, title: Over}\n";

    @Test
    void aSoundOneHasNoProblems() {
        Reading reading = PlaybookReader.read(HEAD + "  - {id: a, kind: do, title: A, next: z}\n" + END, NAMES);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.playbook().orElseThrow().steps()).containsOnlyKeys("a", "z");
    }

    @Test
    void everyMistakeIsToldAtItsPlace() {
        assertThat(problems("  - {id: a, kind: do, titel: A, nxt: z}\n" + END))
                .contains(
                        "line 6, column 23: 'titel' means nothing here; known are id, kind, title, text, who, within,"
                                + " doctrine, record, next",
                        "line 6, column 5: step 'a' lacks 'title'",
                        "line 6, column 5: step 'a' lacks 'next'");
    }

    @Test
    void unknownWordsAreToldWithTheKnownOnes() {
        assertThat(problems("  - {id: a, kind: dance, title: A}\n" + END))
                .anyMatch(one -> one.contains("step 'a' has 'dance' as 'kind', known are do, ask, gate, notify"));
        assertThat(problems("  - {id: a, kind: do, title: A, who: {agency: navy}, next: z}\n" + END))
                .anyMatch(one -> one.contains("names agency 'navy', known are lead, fire, police"));
        assertThat(problems("  - {id: a, kind: do, title: A, within: soon, next: z}\n" + END))
                .anyMatch(one -> one.contains("has 'soon' as 'within', must be a number and s, min, h or d"));
        assertThat(PlaybookReader.read(
                                (HEAD + "  - {id: a, kind: do, title: A, next: z}\n" + END)
                                        .replace("[fire]", "[earthquake]"),
                                NAMES)
                        .problems())
                .extracting(TextProblem::message)
                .contains("the playbook is for type 'earthquake', known are fire");
    }

    @Test
    void aFlowThatCannotEndIsRefused() {
        assertThat(problems("  - {id: a, kind: do, title: A, next: b}\n" + END))
                .containsExactly("line 6, column 5: step 'a' leads to 'b', and there is no such step");
        assertThat(problems(
                        "  - {id: a, kind: do, title: A, next: z}\n  - {id: b, kind: do, title: B, next: z}\n" + END))
                .containsExactly("line 7, column 5: step 'b' is reached from no other step");
        assertThat(problems("  - {id: a, kind: do, title: A, next: a}\n" + END))
                .contains("line 6, column 5: step 'a' leads to no end");
        assertThat(problems("""
                          - {id: a, kind: ask, title: A, answers: [{answer: x, next: w}, {answer: y, next: z}]}
                          - {id: w, kind: wait, title: W, for: 5s, event: e, next: w, late: z}
                        """ + END))
                .containsExactly("line 7, column 5: step 'w' goes round in a circle in which nobody is asked");
    }

    @Test
    void branchesKeepToThemselvesUntilTheyMeet() {
        String two = "  - {id: a, kind: parallel, title: A, branches: [b, c], next: m}\n"
                + "  - {id: b, kind: do, title: B, next: %s}\n  - {id: c, kind: do, title: C, next: %s}\n"
                + "  - {id: m, kind: do, title: M, next: z}\n" + END;

        assertThat(problems(two.formatted("m", "m"))).isEmpty();
        assertThat(problems(two.formatted("c", "m")))
                .contains("line 8, column 5: step 'c' is in two branches of 'a', 'b' and 'c'");
        assertThat(problems(two.formatted("z", "m")))
                .contains("line 10, column 5: step 'z' ends it within a branch of 'a'");
        assertThat(problems(two.formatted("m", "m").replace("M, next: z", "M, next: b")))
                .contains("line 9, column 5: step 'm' leads into 'b', which is in a branch of 'a'");
    }

    private static List<String> problems(String steps) {
        return PlaybookReader.read(HEAD + steps, NAMES).problems().stream()
                .map(TextProblem::sentence)
                .toList();
    }
}
