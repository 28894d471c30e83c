package org.aedile.benchmarks.crowd.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A page for a city's engineer: every row with its setting, criterion, figure and verdict, and the drawings. One file
 * without scripts, readable in light and dark and on paper. What a row sets up stands in {@code crowd/rows.properties}.
 */
public final class VerificationReport {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final List<Row> rows;
    private final Properties settings = new Properties();
    private final StringBuilder page = new StringBuilder();

    private VerificationReport(List<Row> rows) {
        this.rows = rows;
        try (InputStream file = resource("rows.properties")) {
            settings.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the settings of the rows could not be read", e);
        }
    }

    /** The page's text. */
    public static String of(List<Row> rows) {
        return new VerificationReport(rows).page();
    }

    private String page() {
        page.append(text("report-head.html"));
        addCounts();
        for (Chapter chapter : Chapter.values()) {
            List<Row> here = rows.stream()
                    .filter(row -> Chapter.of(row.id()) == chapter)
                    .sorted(Comparator.comparing(row -> sortable(row.id())))
                    .toList();
            if (!here.isEmpty()) {
                addChapter(chapter, here);
            }
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void addCounts() {
        page.append("<ul class=\"counts\">\n");
        for (String verdict : List.of("pass", "fail", "document", "report")) {
            long count =
                    rows.stream().filter(row -> row.verdict().equals(verdict)).count();
            page.append(String.format(
                    Locale.ROOT, "<li><b>%d</b> <span class=\"%s\">%s</span></li>%n", count, verdict, name(verdict)));
        }
        page.append("</ul>\n");
    }

    private void addChapter(Chapter chapter, List<Row> here) {
        page.append("<section>\n<h2>").append(Html.escaped(chapter.title())).append("</h2>\n");
        page.append("<table>\n<thead><tr><th>Row<th>Setting<th>Criterion<th>Figure<th>Verdict</tr></thead>\n<tbody>\n");
        here.forEach(this::addRow);
        page.append("</tbody>\n</table>\n<div class=\"plots\">\n");
        here.forEach(row -> row.plots().forEach(plot -> addPlot(row, plot)));
        page.append("</div>\n</section>\n");
    }

    private void addRow(Row row) {
        page.append(String.format(
                Locale.ROOT,
                "<tr id=\"%s\"><th scope=\"row\">%s<td>%s<td>%s<td>%s<td><span class=\"%s\">%s</span></tr>%n",
                row.id(),
                row.id(),
                Html.escaped(settings.getProperty(row.id(), "as in its scenario file")),
                criterion(row),
                Html.escaped(row.figure()),
                row.verdict(),
                name(row.verdict())));
    }

    private void addPlot(Row row, Plot plot) {
        page.append("<figure>\n<figcaption>")
                .append(Html.escaped(plot.title()))
                .append(" <a href=\"#")
                .append(row.id())
                .append("\">")
                .append(row.id())
                .append("</a></figcaption>\n")
                .append(SvgPlot.draw(plot))
                .append("</figure>\n");
    }

    /** With numbers of four digits, so that 2 comes before 12. */
    private static String sortable(String id) {
        return NUMBER.matcher(id).replaceAll(number -> String.format(Locale.ROOT, "%4s", number.group()));
    }

    private static String criterion(Row row) {
        if (!row.criterion().isEmpty()) {
            return Html.escaped(row.criterion());
        }
        return row.verdict().equals("document") ? "none: the guideline asks for the figure" : "none: a comparison";
    }

    private static String name(String verdict) {
        return switch (verdict) {
            case "pass" -> "passed";
            case "fail" -> "failed";
            case "document" -> "documented";
            default -> "reported";
        };
    }

    private static String text(String name) {
        try (InputStream file = resource(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("crowd/" + name + " could not be read", e);
        }
    }

    private static InputStream resource(String name) {
        InputStream file = VerificationReport.class.getResourceAsStream("/crowd/" + name);
        if (file == null) {
            throw new IllegalStateException("the resource crowd/" + name + " is missing");
        }
        return file;
    }
}
