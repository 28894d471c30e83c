/** Tests of the package of the same name. */
@NullMarked
package org.aedile.server.rule.internal;

import org.jspecify.annotations.NullMarked;
