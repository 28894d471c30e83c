/**
 * Who can see what in a city, past its buildings. Start at {@link org.aedile.city.view.SightLines}. Plain Java on the city's
 * model.
 */
@NullMarked
package org.aedile.city.view;

import org.jspecify.annotations.NullMarked;
