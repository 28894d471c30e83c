package org.aedile.benchmarks.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.benchmarks.access.Canaries.Canary;
import org.aedile.benchmarks.access.Endpoints.Endpoint;
import org.aedile.benchmarks.access.Questions.Question;
import org.aedile.benchmarks.harness.Progress;

/** Looks for words of others in answers, and counts. Thread-safe. */
final class Judge {
    private static final int OK = 200;
    private static final int FIRST_NOT_OK = 300;
    private static final int FIRST_FAULT = 500;
    private static final int MOST_OF_A_KIND = 3;
    private static final int SURROUNDINGS = 400;

    /** Answers of what stands before an endpoint. */
    private static final Set<Integer> NOT_REACHED = Set.of(405, 406, 415);

    private static final List<String> BEFORE_ENDPOINTS =
            List.of("This needs a log-in.", "Your role doesn't allow this.", "X-XSRF-TOKEN");

    private final Canaries canaries;
    private final Set<String> reached = new HashSet<>();
    private final Map<String, Integer> told = new LinkedHashMap<>();
    private final Map<Canary, Set<String>> seenBy = new HashMap<>();
    private final Set<Canary> said = new HashSet<>();
    private int requests;
    private int leaks;
    private int parts;

    Judge(Canaries canaries) {
        this.canaries = canaries;
    }

    /**
     * Somebody is about to write what may hold others' ids, in a path as in a body, as one who guesses them would: from then on
     * such an id in a stream can be what they wrote.
     */
    void hear(Question question) {
        if (!question.request().method().equals("GET")) {
            Set<Canary> words = canaries.in(question.request().text());
            synchronized (this) {
                said.addAll(words);
            }
        }
    }

    void judge(Question question, Http.Answer answer) {
        Set<Canary> shown = foreign(question, answer.headers() + answer.text());
        boolean changed = question.changesOthers() && answer.status() >= OK && answer.status() < FIRST_NOT_OK;
        synchronized (this) {
            requests++;
            if (isReached(answer)) {
                reached.add(question.endpoint().toString());
            }
            if (answer.status() >= FIRST_FAULT) {
                tell("fault " + answer.status(), question, answer.text());
            }
            if (!shown.isEmpty() || changed) {
                leaks++;
                tell(changed ? "changed another's" : words(shown), question, "");
            }
        }
    }

    /** A part of an answer that has not ended. */
    void judgePart(Question question, String part) {
        Set<Canary> shown = new HashSet<>(foreign(question, part));
        synchronized (this) {
            shown.removeAll(said);
            parts++;
            if (!shown.isEmpty()) {
                leaks++;
                tell(words(shown) + " in a stream", question, surroundings(part, shown));
            }
        }
    }

    /** Words that were there and are gone: somebody changed what isn't theirs. */
    synchronized void judgeLosses(Set<Canary> before, Set<Canary> now) {
        for (Canary canary : before) {
            if (!now.contains(canary)) {
                leaks++;
                Progress.say("LOST " + canary);
            }
        }
    }

    synchronized int requests() {
        return requests;
    }

    synchronized int leaks() {
        return leaks;
    }

    /** How many words several agencies were shown, as they had agreed: where nobody is shown anything, nothing is proven. */
    synchronized int shared() {
        return (int)
                seenBy.values().stream().filter(agencies -> agencies.size() > 1).count();
    }

    /** How many parts of streams came. */
    synchronized int parts() {
        return parts;
    }

    synchronized List<String> unreached(List<Endpoint> endpoints) {
        return endpoints.stream()
                .map(Endpoint::toString)
                .filter(endpoint -> !reached.contains(endpoint))
                .toList();
    }

    private static boolean isReached(Http.Answer answer) {
        return !NOT_REACHED.contains(answer.status())
                && answer.status() < FIRST_FAULT
                && BEFORE_ENDPOINTS.stream().noneMatch(answer.text()::contains);
    }

    /** What they may not see, but for what they said themselves. */
    private Set<Canary> foreign(Question question, String text) {
        if (question.visitor().seesAll()) {
            return Set.of();
        }
        Set<Canary> shown = canaries.in(text);
        String agency = question.visitor().agency();
        synchronized (this) {
            shown.stream()
                    .filter(canary -> canary.viewers().contains(agency))
                    .forEach(canary -> seenBy.computeIfAbsent(canary, key -> new HashSet<>())
                            .add(agency));
        }
        shown.removeIf(canary -> question.visitor().isOneOf(canary.viewers()));
        if (!shown.isEmpty()) {
            shown.removeAll(canaries.in(question.request().text()));
        }
        return shown;
    }

    /** Every kind some times, with the request to repeat. */
    private void tell(String what, Question question, String more) {
        String kind = question.endpoint() + ": " + what;
        if (told.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
            Http.Request request = question.request();
            Progress.say("%s%n    as %s: %s %s %s %s %s"
                    .formatted(
                            kind,
                            question.visitor().name(),
                            request.method(),
                            request.path(),
                            withoutSecrets(request.headers()),
                            request.body() == null ? "" : request.body(),
                            more));
        }
    }

    private static String withoutSecrets(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header ->
                        !Set.of("Cookie", "Authorization", "X-XSRF-TOKEN").contains(header.getKey()))
                .map(Map.Entry::toString)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Where one of them stands in a text that may be long. */
    private static String surroundings(String text, Set<Canary> shown) {
        int at = shown.stream()
                .mapToInt(canary -> text.indexOf(canary.word()))
                .max()
                .orElseThrow();
        return text.substring(Math.max(0, at - SURROUNDINGS), Math.min(text.length(), at + SURROUNDINGS));
    }

    private static String words(Set<Canary> shown) {
        return shown.stream()
                .map(canary -> canary.what() + " of " + canary.viewers())
                .distinct()
                .sorted()
                .limit(MOST_OF_A_KIND)
                .collect(Collectors.joining(", "));
    }
}
