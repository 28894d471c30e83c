/** What agencies may count on when they work on an incident together. */
@NullMarked
package org.aedile.server.incident;

import org.jspecify.annotations.NullMarked;
