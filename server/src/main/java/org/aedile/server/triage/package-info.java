/**
 * The queue that never floods a person: alerts fold into items, which an agency's people acknowledge, share out and close;
 * what chatters is shelved, what nobody looks at escalates, and how much comes to each desk is counted. Each agency has a
 * queue of its own, made of the alerts that it sees. Start at {@link org.aedile.server.triage.Items}.
 */
@NullMarked
package org.aedile.server.triage;

import org.jspecify.annotations.NullMarked;
