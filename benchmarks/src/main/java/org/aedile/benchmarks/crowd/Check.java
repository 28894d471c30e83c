package org.aedile.benchmarks.crowd;

import java.util.List;
import java.util.function.Supplier;
import org.aedile.benchmarks.crowd.report.Plot;

/** One row of the table of verification. */
record Check(String id, String criterion, Supplier<Finding> test) {

    /** What a row came to. */
    enum Verdict {
        PASS,
        FAIL,
        DOCUMENT,
        REPORT
    }

    /**
     * Verdict and figure of a row.
     *
     * @param figure what was found, with unit
     * @param plots for the report
     */
    record Finding(Verdict verdict, String figure, List<Plot> plots) {
        Finding {
            plots = List.copyOf(plots);
        }

        /** Of a row that has a criterion. */
        static Finding of(boolean passed, String figure) {
            return new Finding(passed ? Verdict.PASS : Verdict.FAIL, figure, List.of());
        }

        /** Of a row for which the guideline asks for the figure alone. */
        static Finding document(String figure) {
            return new Finding(Verdict.DOCUMENT, figure, List.of());
        }

        /** Of a comparison without criterion. */
        static Finding report(String figure) {
            return new Finding(Verdict.REPORT, figure, List.of());
        }

        /** The same with drawings. */
        Finding with(Plot... drawn) {
            return new Finding(verdict, figure, List.of(drawn));
        }
    }
}
