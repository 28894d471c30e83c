/** The queues of all agencies, their tables, their acts and their REST endpoints; the way in is {@code Triage}. */
@NullMarked
package org.aedile.server.triage.internal;

import org.jspecify.annotations.NullMarked;
