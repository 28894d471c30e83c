/** Stories of sensors that belong together. */
@NullMarked
package org.aedile.detection.multivariate;

import org.jspecify.annotations.NullMarked;
