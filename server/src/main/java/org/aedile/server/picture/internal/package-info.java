/** The writer of each picture, its frames, and the screens that follow them; the way in is {@code PictureWriters}. */
@NullMarked
package org.aedile.server.picture.internal;

import org.jspecify.annotations.NullMarked;
