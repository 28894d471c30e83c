/**
 * The proof that no agency is shown what is another's: {@link org.aedile.benchmarks.access.VerifyAccess}. It knows the server
 * by its REST interface only, and works out for itself who may see what, so that it doesn't repeat a mistake of the gate.
 */
@NullMarked
package org.aedile.benchmarks.access;

import org.jspecify.annotations.NullMarked;
