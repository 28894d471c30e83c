/**
 * Wires the time domains and opens them when the server starts. {@link
 * org.aedile.server.domain.configure.DomainConfiguration} is the only class.
 */
@NullMarked
package org.aedile.server.domain.configure;

import org.jspecify.annotations.NullMarked;
