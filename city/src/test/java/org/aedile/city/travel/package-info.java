@NullMarked
package org.aedile.city.travel;

import org.jspecify.annotations.NullMarked;
