/**
 * What the platform says as kinds of sentence with their facts, so that every reader has it in the own language: a {@link
 * org.aedile.kernel.saying.Saying} is made by detectors and by advice, {@link org.aedile.kernel.saying.English} has the words
 * for logs, briefs and records. The screens have words of their own for the same sentences. Knows no sentence itself.
 */
@NullMarked
package org.aedile.kernel.saying;

import org.jspecify.annotations.NullMarked;
