@NullMarked
package org.aedile.server.oversight;

import org.jspecify.annotations.NullMarked;
