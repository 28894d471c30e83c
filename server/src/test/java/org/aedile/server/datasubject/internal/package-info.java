/** Tests of how people are known and hidden in records. */
@NullMarked
package org.aedile.server.datasubject.internal;

import org.jspecify.annotations.NullMarked;
