@NullMarked
package org.aedile.server.incidenttype.internal;

import org.jspecify.annotations.NullMarked;
