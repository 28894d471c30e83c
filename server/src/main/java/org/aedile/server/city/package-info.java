/**
 * The cities of this deployment: model and map. {@link org.aedile.server.city.Cities} finds them and says where a point is;
 * {@code aedile city import} ({@code cli}) brings new ones in. Which map somebody sees follows from the city of
 * their agency ({@code server.agency}).
 */
@NullMarked
package org.aedile.server.city;

import org.jspecify.annotations.NullMarked;
