package org.aedile.benchmarks.access;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.aedile.benchmarks.access.Questions.Question;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.benchmarks.harness.Waiting;
import tools.jackson.databind.JsonNode;

/** Asks questions with several threads while streams are open, and lets sources speak meanwhile. */
final class Asking {
    private static final int SPEAK_EVERY = 2_000;
    private static final int MOST_RESETS = 20;
    private static final Duration LAST_FRAMES = Duration.ofSeconds(2);

    private final Http http;
    private final Judge judge;
    private final Planting planting;
    private final Spent spent;
    private final ExecutorService again = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "streams");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean over;

    Asking(Http http, Judge judge, Planting planting, Spent spent) {
        this.http = http;
        this.judge = judge;
        this.planting = planting;
        this.spent = spent;
    }

    /** Asks all that everybody asks, and by chance what is left of the number. */
    void askAll(Questions questions, int requests) {
        List<Question> streams = questions.streams();
        InParallel.each(streams.size(), number -> follow(streams.get(number), MOST_RESETS));
        spent.tell("to open streams");
        List<Question> everybody = questions.all();
        int others = Math.max(0, requests - everybody.size() - judge.requests());
        Progress.say("%d streams are open, %d questions by everybody, %d by chance"
                .formatted(judge.requests(), everybody.size(), others));
        InParallel.each(everybody.size(), number -> ask(everybody.get(number), number));
        spent.tell("for everybody's questions");
        InParallel.each(others, number -> ask(questions.chance(number), number));
        spent.tell("for those of chance");
        planting.speak();
        Waiting.patiently(LAST_FRAMES, () -> false);
        over = true;
        again.shutdownNow();
    }

    private void ask(Question question, int number) {
        if (number % SPEAK_EVERY == 0) {
            planting.speak();
        }
        long began = System.nanoTime();
        judge.hear(question);
        Http.Answer answer = http.send(question.request());
        spent.add(question.endpoint(), System.nanoTime() - began);
        judge.judge(question, answer);
    }

    /**
     * A stream goes on from a picture: what that says of itself fills in what the stream wants to know. When it ends because
     * somebody's sight changed, it is followed anew, as screens do.
     */
    private void follow(Question question, int resets) {
        String path = question.request().path();
        int query = path.indexOf('?');
        String parent = path.substring(0, path.lastIndexOf('/', query)) + "?domain=live";
        Http.Answer picture =
                http.send(new Http.Request("GET", parent, question.request().headers(), null));
        Question begun = picture.status() == 200 ? from(question, picture) : question;
        int status = http.follow(begun.request(), part -> judge.judgePart(begun, part), () -> {
            if (resets > 0 && !over) {
                again.execute(() -> follow(question, resets - 1));
            }
        });
        judge.judge(begun, new Http.Answer(status, "", ""));
    }

    private static Question from(Question question, Http.Answer picture) {
        JsonNode head = tools.jackson.databind.json.JsonMapper.shared().readTree(picture.text());
        String path = question.request()
                .path()
                .replaceAll("epoch=[^&]*", "epoch=" + head.path("epoch").asString("0"))
                .replaceAll("after=[^&]*", "after=" + head.path("number").asLong(0));
        Http.Request request = question.request();
        return new Question(
                question.endpoint(),
                question.visitor(),
                new Http.Request(request.method(), path, request.headers(), null),
                false);
    }
}
