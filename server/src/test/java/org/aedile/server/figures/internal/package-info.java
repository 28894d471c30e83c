@NullMarked
package org.aedile.server.figures.internal;

import org.jspecify.annotations.NullMarked;
