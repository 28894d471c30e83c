package org.aedile.benchmarks.crowd.report;

import java.util.ArrayList;
import java.util.List;

/** Something to draw: what is on the axes, with units, and what is drawn into them. */
public record Plot(String title, String xAxis, String yAxis, List<Series> series) {
    public Plot {
        series = List.copyOf(series);
    }

    /** Axes without anything in them. */
    public static Plot of(String title, String xAxis, String yAxis) {
        return new Plot(title, xAxis, yAxis, List.of());
    }

    /** The same with one more series, drawn above the others. */
    public Plot with(Series more) {
        List<Series> all = new ArrayList<>(series);
        all.add(more);
        return new Plot(title, xAxis, yAxis, all);
    }

    /** A place in the drawing. */
    public record Point(double x, double y) {}

    /** From low to high at a place. */
    public record Span(double x, double low, double high) {}

    /** What may be drawn. */
    public sealed interface Series {
        /** For the legend. */
        String name();
    }

    /** Single points. */
    public record Points(String name, List<Point> points) implements Series {
        public Points {
            points = List.copyOf(points);
        }
    }

    /** Points that are joined. */
    public record Line(String name, List<Point> points) implements Series {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** An area between two lines. */
    public record Band(String name, List<Span> spans) implements Series {
        public Band {
            spans = List.copyOf(spans);
        }
    }
}
