/** Tests of the package of the same name. */
@NullMarked
package org.aedile.server.log;

import org.jspecify.annotations.NullMarked;
