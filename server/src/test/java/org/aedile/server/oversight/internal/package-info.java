@NullMarked
package org.aedile.server.oversight.internal;

import org.jspecify.annotations.NullMarked;
