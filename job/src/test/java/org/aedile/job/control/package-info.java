/** What steers detection from outside, record by record. */
@NullMarked
package org.aedile.job.control;

import org.jspecify.annotations.NullMarked;
