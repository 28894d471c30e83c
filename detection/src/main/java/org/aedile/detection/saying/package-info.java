/**
 * What alerts say, as kinds of sentence with their facts, so that every reader has it in the own language: {@link
 * org.aedile.detection.saying.Saying} is made by the detectors, {@link org.aedile.detection.saying.English} has the words for
 * logs, briefs and records. The screens have words of their own for the same sentences. Knows nothing of detectors.
 */
@NullMarked
package org.aedile.detection.saying;

import org.jspecify.annotations.NullMarked;
