/**
 * The registered sources: who owns each, why it may be taken in, what it reports and how it is doing. Nothing enters from a
 * source that is not here. Start at {@link org.aedile.server.source.SourceRegistry}; live facts are in {@link
 * org.aedile.server.source.SourceStates}, secrets in {@link org.aedile.server.source.SourceCredentials}. Knows nothing of
 * connectors and screens.
 */
@NullMarked
package org.aedile.server.source;

import org.jspecify.annotations.NullMarked;
