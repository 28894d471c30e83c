/**
 * What a city tells everybody about its use of personal data: counts without persons, agreements, retention, and the proof
 * that the counts are those that were published. Off until a city turns it on. Start at {@link
 * org.aedile.server.transparency.Publication}. Must not know any record of a person.
 */
@NullMarked
package org.aedile.server.transparency;

import org.jspecify.annotations.NullMarked;
