/**
 * The demo city: what some 400 sources of Monaco say on one Saturday evening and in the four weeks before it, as pure
 * functions of seed, source and time. Start at {@link org.aedile.city.demo.DemoCity} for the sources and
 * {@link org.aedile.city.demo.DemoEvening} for what they say. Nothing here knows of alerts: the threats are changes in the
 * behaviour of sources ({@link org.aedile.city.demo.Threats}), and detection has to find them.
 */
@NullMarked
package org.aedile.city.demo;

import org.jspecify.annotations.NullMarked;
