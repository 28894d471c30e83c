/** The table of times and its REST endpoint. */
@NullMarked
package org.aedile.server.figures.internal;

import org.jspecify.annotations.NullMarked;
