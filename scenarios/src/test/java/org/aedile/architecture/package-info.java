/**
 * The dependency table as tests: which module and which feature may know which. {@link
 * org.aedile.architecture.ModuleTableTest} is the map of the modules, {@link org.aedile.architecture.FeatureTableTest}
 * that of the server's features. Data flows one way; these tests are never switched off.
 */
@NullMarked
package org.aedile.architecture;

import org.jspecify.annotations.NullMarked;
