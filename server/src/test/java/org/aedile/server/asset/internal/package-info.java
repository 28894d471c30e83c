/** Tests of the package of the same name. */
@NullMarked
package org.aedile.server.asset.internal;

import org.jspecify.annotations.NullMarked;
