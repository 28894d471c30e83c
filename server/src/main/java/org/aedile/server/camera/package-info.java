/**
 * Cameras beside what happens: which of them see a place, a link into the city's video system, and the still images that they
 * send. People are not recognisable unless a purpose is stated. Start at {@link org.aedile.server.camera.Cameras}.
 */
@NullMarked
package org.aedile.server.camera;

import org.jspecify.annotations.NullMarked;
