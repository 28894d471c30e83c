/**
 * The demo: one evening in Monaco, played into the {@code demo} time domain through the same door as everything else.
 * {@link org.aedile.server.demo.DemoContent} holds its rules and detector settings,
 * {@link org.aedile.server.demo.Pretraining} learns what is usual over the four weeks before it. Nothing outside depends on
 * this package, and nothing of it exists unless the demo is started.
 */
@NullMarked
package org.aedile.server.demo;

import org.jspecify.annotations.NullMarked;
