/** What row-level security costs the alert queue. Start at {@link org.aedile.benchmarks.rows.RowSecurityBench}. */
@NullMarked
package org.aedile.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
