/** What each detector finds and what it leaves alone. */
@NullMarked
package org.aedile.detection.sensor;

import org.jspecify.annotations.NullMarked;
