@NullMarked
package org.aedile.city.view;

import org.jspecify.annotations.NullMarked;
