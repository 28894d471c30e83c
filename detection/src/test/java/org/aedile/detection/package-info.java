/** Tests of detection as specification; {@link org.aedile.detection.Stepping} runs every step in all the ways a host may. */
@NullMarked
package org.aedile.detection;

import org.jspecify.annotations.NullMarked;
