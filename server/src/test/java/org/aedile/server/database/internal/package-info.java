@NullMarked
package org.aedile.server.database.internal;

import org.jspecify.annotations.NullMarked;
