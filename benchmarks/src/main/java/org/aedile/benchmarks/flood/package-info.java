/** {@code bench flood}: what reaches the desks of a room when a thousand alerts come in ten minutes. */
@NullMarked
package org.aedile.benchmarks.flood;

import org.jspecify.annotations.NullMarked;
