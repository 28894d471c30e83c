/** How a job is kept running; needs the internals because a checkpoint is damaged from outside. */
@NullMarked
package org.aedile.server.domain.internal;

import org.jspecify.annotations.NullMarked;
