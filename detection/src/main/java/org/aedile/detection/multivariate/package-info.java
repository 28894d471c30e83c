/**
 * Sensors that belong together, judged as one: a pumping station, a substation, a tunnel. Each says what it reads ({@link
 * org.aedile.detection.multivariate.Signal}), {@link org.aedile.detection.multivariate.MultivariateStep} learns how they go
 * together and says which no longer do. Knows no framework and no clock.
 */
@NullMarked
package org.aedile.detection.multivariate;

import org.jspecify.annotations.NullMarked;
