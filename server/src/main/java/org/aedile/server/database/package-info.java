/**
 * On whose behalf the database is asked: a request sees the rows that its caller may see, a projection writes what it
 * projects, and the platform's own work says that it is. PostgreSQL's row-level security holds it. Start at {@link
 * org.aedile.server.database.Asking}. Depends on no feature but the embedded database.
 */
@NullMarked
package org.aedile.server.database;

import org.jspecify.annotations.NullMarked;
