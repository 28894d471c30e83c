/** The benchmark's rules against values computed by hand. */
@NullMarked
package org.aedile.server.anomaly.internal;

import org.jspecify.annotations.NullMarked;
