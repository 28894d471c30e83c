/**
 * {@code verify kill}: {@code kill -9} at random moments while observations come in by MQTT and HTTP; each acknowledged one
 * has its effect exactly once, and the alerts are those of an undisturbed run. Entry point: {@link
 * org.aedile.benchmarks.kill.KillCommand}.
 */
@org.jspecify.annotations.NullMarked
package org.aedile.benchmarks.kill;
