/**
 * The end of data: keys whose deletion erases sealed content everywhere, retention that runs by itself, erasure of a
 * source, and legal holds that stop both. Start at {@link org.aedile.server.privacy.PayloadVault} and {@link
 * org.aedile.server.privacy.Retained}, which every feature implements that keeps what sources said.
 */
@NullMarked
package org.aedile.server.privacy;

import org.jspecify.annotations.NullMarked;
