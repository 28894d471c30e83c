/**
 * The command line. {@link org.aedile.server.cli.Aedile} is the program; a feature's commands live with the feature and are
 * listed there. Results go to standard output, progress and logs to standard error.
 */
@NullMarked
package org.aedile.server.cli;

import org.jspecify.annotations.NullMarked;
