@NullMarked
package org.aedile.server.unit;

import org.jspecify.annotations.NullMarked;
