/** That explanations say the same as facts and in words. */
@NullMarked
package org.aedile.detection.saying;

import org.jspecify.annotations.NullMarked;
