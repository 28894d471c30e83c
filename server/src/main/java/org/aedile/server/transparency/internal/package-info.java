/** Counts weeks, publishes them once, and answers everybody from memory. */
@NullMarked
package org.aedile.server.transparency.internal;

import org.jspecify.annotations.NullMarked;
