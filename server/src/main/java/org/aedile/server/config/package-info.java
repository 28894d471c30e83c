/**
 * What can be set from outside. {@link org.aedile.server.config.AedileProperties} is the whole list; {@code
 * docs/configuration.md} documents it. Wrong settings refuse to start, all problems named at once.
 */
@NullMarked
package org.aedile.server.config;

import org.jspecify.annotations.NullMarked;
