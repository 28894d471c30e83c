/** What Sigma rules mean, and that the public corpus runs. */
@NullMarked
package org.aedile.detection.rule;

import org.jspecify.annotations.NullMarked;
