/** Tests of what everybody may know. */
@NullMarked
package org.aedile.server.transparency;

import org.jspecify.annotations.NullMarked;
