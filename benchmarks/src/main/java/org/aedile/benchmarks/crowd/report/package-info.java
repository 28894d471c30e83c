/**
 * The report of verification: a page of HTML with drawings, in one file and without scripts. Start at {@link
 * org.aedile.benchmarks.crowd.report.VerificationReport}. Must not know what a row tests.
 */
@NullMarked
package org.aedile.benchmarks.crowd.report;

import org.jspecify.annotations.NullMarked;
