/** Stories of plants whose sensors keep relations. */
@NullMarked
package org.aedile.detection.invariant;

import org.jspecify.annotations.NullMarked;
