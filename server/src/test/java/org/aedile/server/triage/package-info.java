@NullMarked
package org.aedile.server.triage;

import org.jspecify.annotations.NullMarked;
