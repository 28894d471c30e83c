@NullMarked
package org.aedile.server.agreement.internal;

import org.jspecify.annotations.NullMarked;
