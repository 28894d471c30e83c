/**
 * What alerts say: {@link org.aedile.detection.saying.AlertSentence} has the sentences, {@link
 * org.aedile.detection.saying.AlertSaying} finds them in an alert. Knows nothing of detectors.
 */
@NullMarked
package org.aedile.detection.saying;

import org.jspecify.annotations.NullMarked;
