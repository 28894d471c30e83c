@NullMarked
package org.aedile.server.agreement;

import org.jspecify.annotations.NullMarked;
