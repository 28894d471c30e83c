/**
 * Alerts as people see and handle them: the projection of the log's alerts into PostgreSQL, their states, search and
 * export. Start at {@link org.aedile.server.alert.Alerts}; other features get to know of changes through
 * {@link org.aedile.server.alert.AlertListener}. Must not depend on the picture or the screens.
 */
@NullMarked
package org.aedile.server.alert;

import org.jspecify.annotations.NullMarked;
