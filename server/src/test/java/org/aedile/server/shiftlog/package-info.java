/** Tests of the shift log through the API. */
@NullMarked
package org.aedile.server.shiftlog;

import org.jspecify.annotations.NullMarked;
