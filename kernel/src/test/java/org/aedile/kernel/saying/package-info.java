/** That what is said is the same as facts and in words. */
@NullMarked
package org.aedile.kernel.saying;

import org.jspecify.annotations.NullMarked;
