package org.aedile.scenarios.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aedile.benchmarks.harness.FreePort;
import org.aedile.benchmarks.harness.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Flink cluster by its own entry points, one job manager and one task manager. Its class path has Flink and what Flink
 * needs, and nothing of the job's: that has to come with the job.
 */
public final class CityFlink implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> ALIVE = List.of("INITIALIZING", "CREATED", "RUNNING", "RESTARTING", "FAILING");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FLINK = List.of(
            "flink-",
            "commons-",
            "slf4j-api",
            "logback-",
            "kryo",
            "minlog",
            "objenesis",
            "snakeyaml-engine",
            "lz4-java",
            "snappy-java",
            "zstd-jni",
            "javassist",
            "RoaringBitmap",
            "async-profiler",
            "jsr305");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path directory;
    private final int restPort;
    private final List<Path> classPath;
    private JavaProgram jobManager;
    private JavaProgram taskManager;

    private CityFlink(Path directory, int restPort) throws IOException {
        this.directory = directory;
        this.restPort = restPort;
        Path configuration = Files.createDirectories(directory.resolve("flink-conf"));
        Files.write(configuration.resolve("config.yaml"), settings(directory, restPort));
        Files.writeString(configuration.resolve("logback.xml"), LOGBACK);
        classPath = new ArrayList<>(JavaProgram.libraries(CityFlink::isOfFlink));
        classPath.add(0, configuration);
        jobManager = launchJobManager();
        taskManager = launchTaskManager();
    }

    /** Starts it; {@link #awaitReady} before use. */
    static CityFlink start(Path directory) throws IOException {
        return new CityFlink(directory, FreePort.find());
    }

    void awaitReady() {
        Waiting.until("Flink has a task manager", LIMIT, () -> {
            jobManager.requireAlive();
            taskManager.requireAlive();
            return taskManagers() == 1;
        });
    }

    String rest() {
        return "127.0.0.1:" + restPort;
    }

    /** {@code kill -9} of the machine that does the work; returns when the cluster has noticed. */
    public void killTaskManager() {
        taskManager.kill();
        Waiting.until("the cluster misses its task manager", LIMIT, () -> taskManagers() == 0);
    }

    /** Another machine takes the place of the one that was killed. */
    public void replaceTaskManager() {
        taskManager = launchTaskManager();
        awaitReady();
    }

    /** The whole cluster dies and is started anew; it remembers nothing. */
    public void replaceEverything() {
        taskManager.kill();
        jobManager.kill();
        jobManager = launchJobManager();
        replaceTaskManager();
    }

    /**
     * Id of the job that has not ended.
     *
     * @throws IllegalStateException when there are none or several
     */
    public String runningJob() {
        List<String> running = runningJobs();
        if (running.size() != 1) {
            throw new IllegalStateException("one job was to run, not " + running);
        }
        return running.get(0);
    }

    /** Ids of the jobs that have not ended. */
    public List<String> runningJobs() {
        List<String> running = new ArrayList<>();
        get("/jobs").get("jobs").forEach(job -> {
            if (ALIVE.contains(job.get("status").asString())) {
                running.add(job.get("id").asString());
            }
        });
        return running;
    }

    /** Path of the checkpoint that the job went on from; empty when it began without. */
    public String restoredFrom(String job) {
        return get("/jobs/" + job + "/checkpoints")
                .at("/latest/restored/external_path")
                .asString("");
    }

    /** Completed checkpoints of that job so far. */
    public long checkpoints(String job) {
        return get("/jobs/" + job + "/checkpoints").at("/counts/completed").asLong();
    }

    @Override
    public void close() {
        taskManager.close();
        jobManager.close();
    }

    private int taskManagers() {
        try {
            return get("/overview").path("taskmanagers").asInt(-1); // a job manager that starts answers with an error
        } catch (UncheckedIOException e) {
            return -1; // not there yet
        }
    }

    private JsonNode get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + rest() + path))
                .timeout(LIMIT)
                .build();
        try {
            return JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException("Flink does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Flink", e);
        }
    }

    private JavaProgram launchJobManager() {
        return launch("jobmanager", "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
    }

    private JavaProgram launchTaskManager() {
        return launch("taskmanager", "org.apache.flink.runtime.taskexecutor.TaskManagerRunner");
    }

    private JavaProgram launch(String role, String mainClass) {
        return JavaProgram.start(
                classPath,
                directory.resolve(role + ".log"),
                "-Xmx256m",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                mainClass,
                "--configDir",
                directory.resolve("flink-conf").toString());
    }

    private static boolean isOfFlink(String jar) {
        return FLINK.stream().anyMatch(jar::startsWith) && !jar.startsWith("flink-connector-");
    }

    /** Flink's start scripts would work the memory out; its entry points alone want to be told all of it. */
    private static List<String> settings(Path directory, int restPort) {
        return List.of(
                "jobmanager.rpc.address: 127.0.0.1",
                "jobmanager.rpc.port: " + FreePort.find(),
                "jobmanager.bind-host: 127.0.0.1",
                "rest.address: 127.0.0.1",
                "rest.bind-address: 127.0.0.1",
                "rest.port: " + restPort,
                "taskmanager.host: 127.0.0.1",
                "taskmanager.bind-host: 127.0.0.1",
                "taskmanager.numberOfTaskSlots: 4",
                "taskmanager.cpu.cores: 2.0",
                "taskmanager.memory.task.heap.size: 128m",
                "taskmanager.memory.task.off-heap.size: 32m",
                "taskmanager.memory.framework.heap.size: 64m",
                "taskmanager.memory.framework.off-heap.size: 64m",
                "taskmanager.memory.network.min: 24m",
                "taskmanager.memory.network.max: 24m",
                "taskmanager.memory.managed.size: 4m",
                "taskmanager.memory.jvm-metaspace.size: 96m",
                "taskmanager.memory.jvm-overhead.min: 32m",
                "taskmanager.memory.jvm-overhead.max: 32m",
                "execution.checkpointing.num-retained: 3",
                "heartbeat.interval: 1000",
                "heartbeat.timeout: 6000",
                "io.tmp.dirs: " + directory.resolve("flink-tmp"));
    }

    private static final String LOGBACK = """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d %-5level %logger{30} %msg%n</pattern></encoder>
              </appender>
              <logger name="org.apache.kafka" level="WARN"/>
              <root level="INFO"><appender-ref ref="out"/></root>
            </configuration>
            """;
}
