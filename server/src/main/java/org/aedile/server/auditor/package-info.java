/**
 * What auditors do with the audit log: search it, copy it, prove it, and witness it from a second site. Start at {@link
 * org.aedile.server.auditor.Verification}. Only reads the log.
 */
@NullMarked
package org.aedile.server.auditor;

import org.jspecify.annotations.NullMarked;
