/** Stories of scores in files. */
@NullMarked
package org.aedile.server.anomaly;

import org.jspecify.annotations.NullMarked;
