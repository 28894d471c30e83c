/**
 * The commands {@code bench} and {@code verify}. On standard output each writes its result alone, in its last line;
 * progress goes to standard error.
 */
@org.jspecify.annotations.NullMarked
package org.aedile.benchmarks.cli;
