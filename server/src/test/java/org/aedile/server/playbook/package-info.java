@NullMarked
package org.aedile.server.playbook;

import org.jspecify.annotations.NullMarked;
