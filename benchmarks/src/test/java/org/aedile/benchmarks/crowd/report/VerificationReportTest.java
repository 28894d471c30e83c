package org.aedile.benchmarks.crowd.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: a page of verification that stands alone. */
class VerificationReportTest {
    private static final Plot PLOT = Plot.of("Bottlenecks", "width in m", "flow in persons/s")
            .with(new Plot.Band("measured", List.of(new Plot.Span(0.5, 0.8, 1.2), new Plot.Span(2.5, 4.0, 5.3))))
            .with(new Plot.Line("simulated", List.of(new Plot.Point(0.5, 1), new Plot.Point(2.5, 5))))
            .with(new Plot.Points("points", List.of(new Plot.Point(1, 2))));

    @Test
    void everyRowIsThereWithItsSettingCriterionFigureAndVerdict() {
        String page = VerificationReport.of(List.of(
                new Row("rimea-1", "26 s to 34 s", "pass", "30 s", List.of()),
                new Row("eg-2006", "RMS < 0.5/s & no more", "fail", "RMS 0.6/s", List.of(PLOT)),
                new Row("new-row", "", "report", "figure", List.of())));
        assertThat(page)
                .contains("<b>1</b> <span class=\"pass\">passed</span>", "<b>1</b> <span class=\"fail\">failed</span>")
                .contains(
                        "<td>One person in a corridor of 2\u00a0m by 40\u00a0m at 1.33\u00a0m/s<td>26\u00a0s to 34\u00a0s<td>30\u00a0s")
                .contains("RMS &lt; 0.5/s &amp; no more")
                .contains(
                        "<h2>RiMEA 4.1.1</h2>", "<h2>Measured flows through bottlenecks</h2>", "<h2>Further rows</h2>")
                .contains("none: a comparison")
                .endsWith("</html>\n");
        assertThat(page.split("<svg", -1)).hasSize(2);
    }

    @Test
    void rowsOfAChapterGoByTheirNumbers() {
        String page = VerificationReport.of(List.of(
                new Row("rimea-12a", "", "report", "", List.of()),
                new Row("rimea-9", "", "report", "", List.of()),
                new Row("rimea-10", "", "report", "", List.of())));
        assertThat(page).containsSubsequence("id=\"rimea-9\"", "id=\"rimea-10\"", "id=\"rimea-12a\"");
    }

    @Test
    void itNeedsNothingFromElsewhere() {
        String page = VerificationReport.of(List.of(new Row("eg-2006", "", "report", "", List.of(PLOT))));
        assertThat(page).doesNotContain("<script", "http:", "https:", "url(", "src=", "@import");
    }

    @Test
    void everythingIsDrawnBetweenTheAxes() {
        String svg = SvgPlot.draw(PLOT);
        // 2.5 m is the end of the axis across, 5.3 lies below the end of the other one, 6.
        assertThat(svg)
                .contains("<polygon class=\"band c0\"", "<polyline class=\"line c1\"", "<circle class=\"dot c2\"");
        assertThat(svg).contains(">2.5</text>", ">6</text>", "546.0,");
    }

    @Test
    void marksOfAnAxisAreRound() {
        Axis axis = Axis.upTo(0.93, 0, 100);
        assertThat(axis.marks()).hasSize(6).first().isEqualTo(0.0);
        assertThat(axis.end()).isEqualTo(1.0);
        assertThat(axis.label(0.2)).isEqualTo("0.2");
        assertThat(axis.at(0.5)).isEqualTo(50);
        assertThat(Axis.upTo(1000, 0, 1).label(200)).isEqualTo("200");
    }
}
