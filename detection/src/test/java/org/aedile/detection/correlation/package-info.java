@NullMarked
package org.aedile.detection.correlation;

import org.jspecify.annotations.NullMarked;
