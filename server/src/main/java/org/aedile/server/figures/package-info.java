/**
 * How long the steps of the room's work take, from the first day: whoever does a step records when, and the figures page
 * shows medians and ninetieth percentiles, never a person. Start at {@link org.aedile.server.figures.Steps}.
 */
@NullMarked
package org.aedile.server.figures;

import org.jspecify.annotations.NullMarked;
