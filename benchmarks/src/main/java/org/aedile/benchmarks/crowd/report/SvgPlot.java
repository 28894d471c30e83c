package org.aedile.benchmarks.crowd.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws a plot as SVG whose colours come from the page; each kind of series has its own mark as well as its colour. */
final class SvgPlot {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 310;
    private static final int LEFT = 62;
    private static final int RIGHT = 14;
    private static final int TOP = 14;
    private static final int BOTTOM = 66;
    private static final int LEGEND_ROW = 18;
    private static final int LEGEND_COLUMN = 250;
    private static final int COLOURS = 4;
    private static final double DOT = 3.4;

    private final Plot plot;
    private final Axis x;
    private final Axis y;
    private final StringBuilder svg = new StringBuilder();

    private SvgPlot(Plot plot) {
        this.plot = plot;
        this.x = Axis.upTo(largest(true), LEFT, WIDTH - RIGHT);
        this.y = Axis.upTo(largest(false), HEIGHT - BOTTOM, TOP);
    }

    static String draw(Plot plot) {
        return new SvgPlot(plot).draw();
    }

    private String draw() {
        svg.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
                WIDTH,
                HEIGHT + (plot.series().size() - 1) / 2 * LEGEND_ROW,
                Html.escaped(plot.title() + ": " + plot.yAxis() + " over " + plot.xAxis())));
        drawAxes();
        for (int i = 0; i < plot.series().size(); i++) {
            drawSeries(plot.series().get(i), i % COLOURS);
            drawLegend(plot.series().get(i), i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void drawAxes() {
        for (double mark : y.marks()) {
            add(
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    LEFT, WIDTH - RIGHT, y.at(mark), y.at(mark));
            add(
                    "<text class=\"mark\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 7, y.at(mark) + 4, y.label(mark));
        }
        for (double mark : x.marks()) {
            add(
                    "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
                    x.at(mark), x.at(mark), TOP, HEIGHT - BOTTOM);
            add(
                    "<text class=\"mark\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x.at(mark), HEIGHT - BOTTOM + 17, x.label(mark));
        }
        double middle = (LEFT + WIDTH - RIGHT) / 2.0;
        double height = (TOP + HEIGHT - BOTTOM) / 2.0;
        add(
                "<text class=\"axis\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                middle, HEIGHT - BOTTOM + 36, Html.escaped(plot.xAxis()));
        add(
                "<text class=\"axis\" transform=\"translate(15 %.1f) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                height, Html.escaped(plot.yAxis()));
    }

    private void drawSeries(Plot.Series series, int colour) {
        if (series instanceof Plot.Band band) {
            String upper = path(band.spans().stream().map(span -> new Plot.Point(span.x(), span.high())));
            List<Plot.Span> backwards = new java.util.ArrayList<>(band.spans());
            java.util.Collections.reverse(backwards);
            String lower = path(backwards.stream().map(span -> new Plot.Point(span.x(), span.low())));
            add("<polygon class=\"band c%d\" points=\"%s %s\"/>", colour, upper, lower);
        } else if (series instanceof Plot.Line line) {
            add("<polyline class=\"line c%d\" points=\"%s\"/>", colour, path(line.points().stream()));
        } else if (series instanceof Plot.Points points) {
            points.points().forEach(point -> dot(x.at(point.x()), y.at(point.y()), colour));
        }
    }

    private void dot(double atX, double atY, int colour) {
        add("<circle class=\"dot c%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", colour, atX, atY, DOT);
    }

    private void drawLegend(Plot.Series series, int number) {
        int left = LEFT + number % 2 * LEGEND_COLUMN;
        int top = HEIGHT - BOTTOM + 58 + number / 2 * LEGEND_ROW;
        int colour = number % COLOURS;
        if (series instanceof Plot.Points) {
            dot(left + 9, top - 4, colour);
        } else if (series instanceof Plot.Line) {
            add(
                    "<line class=\"line c%d\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>",
                    colour, left, left + 18, top - 4, top - 4);
        } else {
            add("<rect class=\"band c%d\" x=\"%d\" y=\"%d\" width=\"18\" height=\"10\"/>", colour, left, top - 9);
        }
        add("<text class=\"legend\" x=\"%d\" y=\"%d\">%s</text>", left + 25, top, Html.escaped(series.name()));
    }

    private String path(Stream<Plot.Point> points) {
        return points.map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x.at(point.x()), y.at(point.y())))
                .collect(Collectors.joining(" "));
    }

    private double largest(boolean across) {
        return plot.series().stream()
                .flatMapToDouble(series -> values(series, across))
                .max()
                .orElse(1);
    }

    private static DoubleStream values(Plot.Series series, boolean across) {
        if (series instanceof Plot.Band band) {
            return band.spans().stream().mapToDouble(span -> across ? span.x() : span.high());
        }
        List<Plot.Point> points = series instanceof Plot.Line line ? line.points() : ((Plot.Points) series).points();
        return points.stream().mapToDouble(point -> across ? point.x() : point.y());
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
