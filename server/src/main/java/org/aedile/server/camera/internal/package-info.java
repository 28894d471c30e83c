/** Cameras in PostgreSQL and over REST. */
@NullMarked
package org.aedile.server.camera.internal;

import org.jspecify.annotations.NullMarked;
