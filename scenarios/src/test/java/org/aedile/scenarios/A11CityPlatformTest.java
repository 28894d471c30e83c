package org.aedile.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.ServerProcess;
import org.aedile.benchmarks.harness.Waiting;
import org.aedile.scenarios.platform.CityPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * FEATURE: the same server, job and story on the city's own Kafka, PostgreSQL and Flink, by settings alone; a machine of the
 * cluster dies, and nothing is lost or counted twice.
 */
@Tag("long")
class A11CityPlatformTest {
    /** Personal, so that the job on the cluster needs the key of each day from the database. */
    private static final String HOST = "a11-host";

    private static final int ENOUGH = 18;
    private static final String RULES = """
            title: A session was opened
            id: a1100000-0000-4000-8000-000000000001
            author: Story
            logsource: {product: linux, service: sshd}
            detection:
              opened: {message|contains: session opened}
              condition: opened
            level: medium
            ---
            title: Failed log-in
            id: a1100000-0000-4000-8000-000000000002
            name: failed_log_in
            author: Story
            logsource: {product: linux, service: sshd}
            detection:
              failed: {message|contains: Failed password}
              condition: failed
            level: low
            ---
            title: Burst of failed log-ins
            id: a1100000-0000-4000-8000-000000000003
            author: Story
            correlation:
              type: event_count
              rules: [failed_log_in]
              group-by: [source]
              timespan: 1h
              condition: {gte: %d}
              generate: true
            level: high
            """.formatted(ENOUGH);

    private static final int CHECKPOINT_SECONDS = 2;

    private int failures;

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void theStoryOfAnEmbeddedCityHappensOnACitysOwnPlatform() throws Exception {
        try (CityPlatform city = CityPlatform.start()) {
            String job = theStoryHappens(city);
            theJobOutlivesTheServer(city, job);
            aJobOfOtherSettingsIsReplacedAndGoesOn(city);
        }
    }

    /** Returns the id of the job that runs at the end of it. */
    private String theStoryHappens(CityPlatform city) {
        try (ServerProcess server = city.startServer(RULES, CHECKPOINT_SECONDS)) {
            ApiClient api = ApiClient.local(server, city.data());
            aReadingBecomesAnAlert(api, server, "a11-particles");
            aKilledTaskManagerLosesAndDoublesNothing(api, city);
            return city.flink().runningJob();
        }
    }

    private static void theJobOutlivesTheServer(CityPlatform city, String job) {
        try (ServerProcess server = city.startServer(RULES, CHECKPOINT_SECONDS)) {
            ApiClient api = ApiClient.local(server, city.data());
            aReadingBecomesAnAlert(api, server, "a11-after-the-server");
            assertThat(city.flink().runningJob())
                    .as("it was looked after again, not started again")
                    .isEqualTo(job);

            city.flink().replaceEverything();
            aReadingBecomesAnAlert(api, server, "a11-after-the-cluster");
            assertThat(city.flink().runningJob())
                    .as("a cluster that has forgotten it got it again")
                    .isNotEqualTo(job);
            assertThat(titles(api))
                    .as("and knew what it had told")
                    .containsExactlyInAnyOrder("Failed log-in", "A session was opened", "Burst of failed log-ins");
        }
    }

    private static void aJobOfOtherSettingsIsReplacedAndGoesOn(CityPlatform city) {
        String before = city.flink().runningJob();
        try (ServerProcess server = city.startServer(RULES, CHECKPOINT_SECONDS + 1)) {
            ApiClient api = ApiClient.local(server, city.data());
            Waiting.until("the job is replaced", TestCity.PATIENCE, () -> {
                List<String> running = city.flink().runningJobs();
                return running.size() == 1 && !running.contains(before);
            });

            aReadingBecomesAnAlert(api, server, "a11-after-the-change");
            assertThat(city.flink().restoredFrom(city.flink().runningJob()))
                    .as("the checkpoint of the job before")
                    .contains(before);
        }
    }

    private static void aReadingBecomesAnAlert(ApiClient api, ServerProcess server, String source) {
        Sensor sensor = Sensor.ofParticles(api, source);
        long now = System.currentTimeMillis();
        sensor.publish(server.ports().mqtt(), List.of(sensor.reading(2184, now - 1000), sensor.reading(2185, now)));

        JsonNode alert = Alerts.await(api, "live", source);
        assertThat(alert.get("kind").asString()).isEqualTo("impossible");
        assertThat(alert.get("explanation").asString()).contains("1,000");
    }

    /** Of {@value #ENOUGH} failed log-ins all but the last happen before, during and after the cluster is without a worker. */
    private void aKilledTaskManagerLosesAndDoublesNothing(ApiClient api, CityPlatform city) {
        Sensor host = Sensor.ofLogs(api, HOST, "personal");
        String job = city.flink().runningJob();

        fail(api, host, 6);
        Alerts.await(api, "live", HOST);
        long before = city.flink().checkpoints(job);
        Waiting.until(
                "a checkpoint holds them", TestCity.PATIENCE, () -> city.flink().checkpoints(job) > before + 1);
        fail(api, host, 4); // after that checkpoint, so judged twice
        city.flink().killTaskManager();
        fail(api, host, 4);
        city.flink().replaceTaskManager();
        fail(api, host, ENOUGH - 1 - failures);
        say(api, host.logLine("opened", "session opened for root", System.currentTimeMillis()));
        Waiting.until(
                "all of it is judged", TestCity.PATIENCE, () -> titles(api).contains("A session was opened"));
        anotherHostsBurstIsTold(api); // so the clock has passed all of the above
        assertThat(titles(api)).as("one is missing to a burst").doesNotContain("Burst of failed log-ins");

        fail(api, host, 1);
        Waiting.until("the burst is told", TestCity.PATIENCE, () -> titles(api).contains("Burst of failed log-ins"));
        assertThat(titles(api))
                .containsExactlyInAnyOrder("Failed log-in", "A session was opened", "Burst of failed log-ins");
        assertThat(observationsOf(api, "Burst of failed log-ins"))
                .as("each once")
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ENOUGH).mapToObj(Integer::toString).toList());
    }

    private static void anotherHostsBurstIsTold(ApiClient api) {
        Sensor other = Sensor.ofLogs(api, "a11-other-host");
        for (int i = 0; i < ENOUGH; i++) {
            say(api, other.logLine("other-" + i, "Failed password for root", System.currentTimeMillis()));
        }
        Waiting.until(
                "a burst elsewhere is told",
                TestCity.PATIENCE,
                () -> Alerts.of(api, "live", "a11-other-host").stream()
                        .anyMatch(alert -> alert.get("title").asString().equals("Burst of failed log-ins")));
    }

    private void fail(ApiClient api, Sensor host, int times) {
        for (int i = 0; i < times; i++) {
            String id = Integer.toString(failures++);
            say(api, host.logLine(id, "Failed password for root", System.currentTimeMillis()));
        }
    }

    private static void say(ApiClient api, String line) {
        assertThat(api.postLines("/api/v1/observations", line + "\n")).contains("accepted");
    }

    private static List<String> titles(ApiClient api) {
        return Alerts.of(api, "live", HOST).stream()
                .map(alert -> alert.get("title").asString())
                .toList();
    }

    private static List<String> observationsOf(ApiClient api, String title) {
        JsonNode alert = Alerts.of(api, "live", HOST).stream()
                .filter(one -> one.get("title").asString().equals(title))
                .findFirst()
                .orElseThrow();
        JsonNode observations = api.get("/api/v1/alerts/" + alert.get("id").asString() + "?domain=live")
                .get("observations");
        return StreamSupport.stream(observations.spliterator(), false)
                .map(observation -> observation.get("id").asString())
                .toList();
    }
}
