@NullMarked
package org.aedile.server.unit.internal;

import org.jspecify.annotations.NullMarked;
