/** Tests of the package of the same name. */
@NullMarked
package org.aedile.server.config;

import org.jspecify.annotations.NullMarked;
