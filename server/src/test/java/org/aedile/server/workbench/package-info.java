/** Features of the rule workbench. */
@NullMarked
package org.aedile.server.workbench;

import org.jspecify.annotations.NullMarked;
