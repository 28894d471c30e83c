/**
 * Numbered stories against the assembled system, browser included: the specification, to be read first. {@link
 * org.aedile.scenarios.TestCity} is the running system that they share; each works with sources of its own. They know the
 * product by its command line, its protocols and its screens only.
 */
@NullMarked
package org.aedile.scenarios;

import org.jspecify.annotations.NullMarked;
