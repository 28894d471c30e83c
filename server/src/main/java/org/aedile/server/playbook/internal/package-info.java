@NullMarked
package org.aedile.server.playbook.internal;

import org.jspecify.annotations.NullMarked;
