package org.aedile.server.playbook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What sort of step it is, and who does it. */
public enum StepKind {
    @JsonProperty("do")
    DO(By.PEOPLE),
    @JsonProperty("ask")
    ASK(By.PEOPLE),
    @JsonProperty("gate")
    GATE(By.PEOPLE),
    @JsonProperty("notify")
    NOTIFY(By.PLATFORM),
    @JsonProperty("create-task")
    CREATE_TASK(By.PLATFORM),
    @JsonProperty("what-if")
    WHAT_IF(By.PLATFORM),
    @JsonProperty("share")
    SHARE(By.PLATFORM),
    @JsonProperty("webhook")
    WEBHOOK(By.PLATFORM),
    @JsonProperty("wait")
    WAIT(By.NOBODY),
    @JsonProperty("parallel")
    PARALLEL(By.NOBODY),
    @JsonProperty("end")
    END(By.NOBODY);

    private static final Map<Class<? extends Step>, StepKind> KINDS = Map.ofEntries(
            Map.entry(Step.Do.class, DO),
            Map.entry(Step.Ask.class, ASK),
            Map.entry(Step.Gate.class, GATE),
            Map.entry(Step.Notify.class, NOTIFY),
            Map.entry(Step.CreateTask.class, CREATE_TASK),
            Map.entry(Step.WhatIf.class, WHAT_IF),
            Map.entry(Step.Share.class, SHARE),
            Map.entry(Step.Webhook.class, WEBHOOK),
            Map.entry(Step.Wait.class, WAIT),
            Map.entry(Step.Parallel.class, PARALLEL),
            Map.entry(Step.End.class, END));

    private enum By {
        PEOPLE,
        PLATFORM,
        NOBODY
    }

    private final By by;

    StepKind(By by) {
        this.by = by;
    }

    /** The kind of a step. */
    public static StepKind of(Step step) {
        return Objects.requireNonNull(KINDS.get(step.getClass()));
    }

    /** Every kind by its word. */
    public static Map<String, StepKind> words() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(StepKind::word, kind -> kind, (one, other) -> one, LinkedHashMap::new));
    }

    /** The word in texts and on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True for what somebody does. */
    public boolean isForPeople() {
        return by == By.PEOPLE;
    }

    /** True for what the platform does itself. */
    public boolean isAutomatic() {
        return by == By.PLATFORM;
    }
}
