/** Tests of the package of the same name. */
@NullMarked
package org.aedile.server.domain;

import org.jspecify.annotations.NullMarked;
