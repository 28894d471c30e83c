/**
 * What a shift writes down that is no incident, and how one shift hands over to the next. Start at {@link
 * org.aedile.server.shiftlog.ShiftLog}; a feature with something to hand over is a {@link
 * org.aedile.server.shiftlog.HandoverPart}.
 */
@NullMarked
package org.aedile.server.shiftlog;

import org.jspecify.annotations.NullMarked;
