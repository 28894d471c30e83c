/** Tests of the package. */
@org.jspecify.annotations.NullMarked
package org.aedile.simulation.crowd.advice;
