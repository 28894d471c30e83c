@NullMarked
package org.aedile.server.cli;

import org.jspecify.annotations.NullMarked;
