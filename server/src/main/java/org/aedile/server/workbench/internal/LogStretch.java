package org.aedile.server.workbench.internal;

import java.util.List;

/**
 * The newest part of a domain's log, in the order of receipt.
 *
 * @param frames observations as they lie on the log, sealed ones sealed
 * @param complete true when it goes back as far as was asked for, or as the log does
 */
record LogStretch(List<byte[]> frames, boolean complete) {}
