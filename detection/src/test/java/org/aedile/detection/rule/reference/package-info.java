/**
 * Sigma 2.1.0 read word by word and run the slow and obvious way, to judge the engine by. Shares no code with it; begins at
 * {@link org.aedile.detection.rule.reference.ReferenceRule}.
 */
@NullMarked
package org.aedile.detection.rule.reference;

import org.jspecify.annotations.NullMarked;
