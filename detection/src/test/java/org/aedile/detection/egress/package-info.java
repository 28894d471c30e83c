/** That evacuations are noticed by the counters at exits, how soon, and how seldom wrongly. */
@NullMarked
package org.aedile.detection.egress;

import org.jspecify.annotations.NullMarked;
