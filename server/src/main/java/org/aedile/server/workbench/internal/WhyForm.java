package org.aedile.server.workbench.internal;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is to be asked about: an observation on the log, or an event as it would come.
 *
 * @param observation {@code source/id} of an observation on the log, or the id of an alert that it led to
 * @param event fields of a record, or {@code property}, {@code value} and {@code unit} of a reading; with {@code source},
 *     what is registered of that source is known too
 * @param domain time domain of the log; the demo or live when absent
 * @param text what to ask instead of what runs: a draft
 */
record WhyForm(
        @Nullable @Size(max = 500) String observation,
        @Nullable Map<String, Object> event,
        @Nullable String domain,
        @Nullable @Size(max = 200_000) String text) {}
