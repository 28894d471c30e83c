/** How what-ifs are asked, run, kept and shown. Nobody else's. */
@NullMarked
package org.aedile.server.whatif.internal;

import org.jspecify.annotations.NullMarked;
