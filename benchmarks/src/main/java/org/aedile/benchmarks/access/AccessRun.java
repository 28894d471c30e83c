package org.aedile.benchmarks.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.benchmarks.harness.ServerProcess;
import org.aedile.benchmarks.harness.TemporaryDirectory;

/** Plants words that nobody can guess in the records of each agency, and looks for them in the answers to the others. */
public final class AccessRun {
    /** A run this short is over before it pays to compile what is asked most once more, which took a third of the time. */
    private static final int LONG = 50_000;

    private static final Map<String, String> COMPILED_ONCE = Map.of("AEDILE_JAVA_OPTS", "-XX:TieredStopAtLevel=1");

    private final int requests;
    private final Turns turns;

    /**
     * Every endpoint is asked by every role of every agency, however few requests these are.
     *
     * @param requests in all
     * @param seed of words and requests
     */
    public AccessRun(int requests, long seed) {
        this(requests, seed, Share.AGENCIES.size());
    }

    /**
     * Every endpoint is asked by every role of some agencies, however few requests these are.
     *
     * @param requests in all
     * @param seed of words and requests, and of which agencies ask what
     * @param agencies how many of them, at least 1
     */
    public AccessRun(int requests, long seed, int agencies) {
        this.requests = requests;
        this.turns = new Turns(agencies, seed);
    }

    /**
     * What came of it.
     *
     * @param shared words that others were shown because they had agreed on it
     * @param frames parts of streams that came
     * @param unreached endpoints that let nobody in, so that nothing is known of them
     */
    public record Result(int requests, int endpoints, int leaks, int shared, int frames, List<String> unreached) {
        public boolean isProven() {
            return leaks == 0 && shared > 0 && frames > 0 && unreached.isEmpty();
        }

        public String summary() {
            return "%d requests, %d endpoints, %d leaks".formatted(requests, endpoints, leaks);
        }
    }

    /** With a server of its own. */
    public Result run() {
        try (TemporaryDirectory directory = TemporaryDirectory.create("aedile-access");
                ServerProcess server = ServerProcess.start(
                        directory.path(),
                        ServerProcess.Ports.free(),
                        List.of("server"),
                        requests < LONG ? COMPILED_ONCE : Map.of())) {
            return run(server.uri("/"), directory.path().resolve("data"));
        }
    }

    /** With a server that runs. */
    public Result run(URI server, Path data) {
        Spent spent = new Spent();
        Http http = new Http(server);
        Canaries canaries = new Canaries(new Random(turns.seed()));
        People people = new People(http, canaries, token(data));
        people.arrive();
        spent.tell("to let people in");
        Ids ids = new Ids();
        Planting planting = new Planting(people, canaries, ids);
        planting.plant();
        spent.tell("to plant");
        Progress.say("%d words are planted, %d callers ask for them"
                .formatted(canaries.size(), people.all().size()));
        Endpoints endpoints = Endpoints.read(people.local().json("GET", "/api/v1/openapi", ""));
        Judge judge = new Judge(canaries);
        Set<Canaries.Canary> before = Census.take(people.local(), canaries);
        Questions questions = new Questions(endpoints, new Parameters(ids), people.all(), turns);
        new Asking(http, judge, planting, spent).askAll(questions, requests);
        judge.judgeLosses(before, Census.take(people.local(), canaries));
        spent.tellMost();
        Result result = new Result(
                judge.requests(),
                endpoints.all().size(),
                judge.leaks(),
                judge.shared(),
                judge.parts(),
                judge.unreached(endpoints.all()));
        Progress.say(
                "%d words were shown as agreed, %d parts of streams came".formatted(result.shared(), result.frames()));
        result.unreached().forEach(endpoint -> Progress.say("reached by no request: " + endpoint));
        return result;
    }

    private static String token(Path data) {
        try {
            return Files.readString(data.resolve("local.token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the server has left no local token in " + data, e);
        }
    }
}
