/** Placeholder. */
@org.jspecify.annotations.NullMarked
package org.aedile.job;
