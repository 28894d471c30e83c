/** FEATURES of what-ifs. */
@NullMarked
package org.aedile.server.whatif;

import org.jspecify.annotations.NullMarked;
