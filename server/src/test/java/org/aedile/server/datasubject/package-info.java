/** Tests of data-subject requests. */
@NullMarked
package org.aedile.server.datasubject;

import org.jspecify.annotations.NullMarked;
