/** Tests of the server; {@link org.aedile.server.TestServer} gives them a running one. */
@NullMarked
package org.aedile.server;

import org.jspecify.annotations.NullMarked;
