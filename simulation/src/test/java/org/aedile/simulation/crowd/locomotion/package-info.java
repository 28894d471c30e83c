@NullMarked
package org.aedile.simulation.crowd.locomotion;

import org.jspecify.annotations.NullMarked;
