/**
 * Requests of people about what an agency holds on them: found, reviewed, masked, answered in time, erased or held. Start at
 * {@link org.aedile.server.datasubject.DataSubjectRequest}. Searches every {@code PersonalRecords} store; must not know what
 * is in them, and keeps references only.
 */
@NullMarked
package org.aedile.server.datasubject;

import org.jspecify.annotations.NullMarked;
