@NullMarked
package org.aedile.server.simulation;

import org.jspecify.annotations.NullMarked;
