@NullMarked
package org.aedile.server.incidenttype;

import org.jspecify.annotations.NullMarked;
