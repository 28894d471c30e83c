@NullMarked
package org.aedile.server.gate.internal;

import org.jspecify.annotations.NullMarked;
