/**
 * What kinds of incident there are and what is to be recorded of each: types that come with the program, and those that
 * supervisors make of them for their agency. Start at {@link org.aedile.server.incidenttype.IncidentTypes}.
 */
@NullMarked
package org.aedile.server.incidenttype;

import org.jspecify.annotations.NullMarked;
