/** Tests of {@code auditor}. */
@NullMarked
package org.aedile.server.auditor;

import org.jspecify.annotations.NullMarked;
