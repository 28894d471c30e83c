/** Tests of how far detectors can be trusted. */
@NullMarked
package org.aedile.server.blindness;

import org.jspecify.annotations.NullMarked;
