package org.aedile.benchmarks.crowd;

import java.util.function.Supplier;

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
     */
    record Finding(Verdict verdict, String figure) {
        /** Of a row that has a criterion. */
        static Finding of(boolean passed, String figure) {
            return new Finding(passed ? Verdict.PASS : Verdict.FAIL, figure);
        }

        /** Of a row for which the guideline asks for the figure alone. */
        static Finding document(String figure) {
            return new Finding(Verdict.DOCUMENT, figure);
        }

        /** Of a comparison without criterion. */
        static Finding report(String figure) {
            return new Finding(Verdict.REPORT, figure);
        }
    }
}
