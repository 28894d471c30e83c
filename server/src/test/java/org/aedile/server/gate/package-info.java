@NullMarked
package org.aedile.server.gate;

import org.jspecify.annotations.NullMarked;
