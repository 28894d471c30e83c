/**
 * What detection knows of the city: its assets, what depends on what, and the outlines of its zones. Start at {@link
 * org.aedile.server.asset.Assets}. Knows nothing of maps and screens.
 */
@NullMarked
package org.aedile.server.asset;

import org.jspecify.annotations.NullMarked;
