/** Tests of the vocabulary. */
@NullMarked
package org.aedile.kernel;

import org.jspecify.annotations.NullMarked;
