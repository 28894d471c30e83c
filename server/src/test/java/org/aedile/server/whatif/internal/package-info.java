@NullMarked
package org.aedile.server.whatif.internal;

import org.jspecify.annotations.NullMarked;
