@NullMarked
package org.aedile.server.camera;

import org.jspecify.annotations.NullMarked;
