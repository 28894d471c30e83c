/** What the audit log's proofs cost, and whether its verification finds what was changed. */
@NullMarked
package org.aedile.benchmarks.audit;

import org.jspecify.annotations.NullMarked;
