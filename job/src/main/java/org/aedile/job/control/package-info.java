/**
 * What steers detection from outside: rules, detector settings and source profiles, followed on their compacted topics by
 * one reader per JVM, {@link org.aedile.job.control.ControlLog}. Depends on no Flink class.
 */
@NullMarked
package org.aedile.job.control;

import org.jspecify.annotations.NullMarked;
