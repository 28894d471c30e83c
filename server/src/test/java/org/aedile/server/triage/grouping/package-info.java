@NullMarked
package org.aedile.server.triage.grouping;

import org.jspecify.annotations.NullMarked;
