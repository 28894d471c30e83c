/**
 * Procedures for people, with steps that the platform does itself: written as YAML, drawn as a flow, run step by step. Start
 * at {@link org.aedile.server.playbook.Playbooks} for what is written and {@link
 * org.aedile.server.playbook.PlaybookRuns} for what is going on. What the automatic steps do, other features say through
 * {@link org.aedile.server.playbook.AutomaticStep}.
 */
@NullMarked
package org.aedile.server.playbook;

import org.jspecify.annotations.NullMarked;
