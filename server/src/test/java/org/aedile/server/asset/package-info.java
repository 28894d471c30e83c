@NullMarked
package org.aedile.server.asset;

import org.jspecify.annotations.NullMarked;
