@NullMarked
package org.aedile.server.database;

import org.jspecify.annotations.NullMarked;
