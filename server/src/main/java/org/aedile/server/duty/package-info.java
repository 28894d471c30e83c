/**
 * Who answers for what, and who is there: the areas for which agencies are responsible, and the shifts of their people. Start
 * at {@link org.aedile.server.duty.Responsibilities} and {@link org.aedile.server.duty.Shifts}.
 */
@NullMarked
package org.aedile.server.duty;

import org.jspecify.annotations.NullMarked;
