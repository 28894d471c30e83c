/**
 * What agencies work on together: an incident with one part per agency, its tasks, its timeline, and who leads it. Start at
 * {@link org.aedile.server.incident.Incidents}. Reads alerts; triage, playbooks and units write into it, it knows none of
 * them.
 */
@NullMarked
package org.aedile.server.incident;

import org.jspecify.annotations.NullMarked;
