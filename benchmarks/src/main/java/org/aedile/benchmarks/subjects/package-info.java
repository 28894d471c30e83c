/** How long a search for a person takes: {@link org.aedile.benchmarks.subjects.SubjectsBench}. */
@NullMarked
package org.aedile.benchmarks.subjects;

import org.jspecify.annotations.NullMarked;
