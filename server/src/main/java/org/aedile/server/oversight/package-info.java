/**
 * Who looks over shoulders: acts that take two people ({@link org.aedile.server.oversight.FourEyes}), what personal data are
 * read for ({@link org.aedile.server.oversight.PersonalReads}), and sight in an emergency that is reviewed afterwards ({@link
 * org.aedile.server.oversight.BreakGlass}). Knows none of the features that ask it.
 */
@NullMarked
package org.aedile.server.oversight;

import org.jspecify.annotations.NullMarked;
