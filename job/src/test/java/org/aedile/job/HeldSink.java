package org.aedile.job;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Keeps what the job says, and takes nothing while the test holds it. Found again by its id after Flink has made its
 * writers from bytes.
 *
 * @param id of the test's own
 * @param <T> what comes in
 */
public record HeldSink<T>(String id) implements Sink<T> {
    private static final Map<String, Queue<Object>> TAKEN = new ConcurrentHashMap<>();
    private static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();

    public static <T> HeldSink<T> open() {
        HeldSink<T> sink = new HeldSink<>(UUID.randomUUID().toString());
        TAKEN.put(sink.id, new ConcurrentLinkedQueue<>());
        HELD.put(sink.id, new CountDownLatch(0));
        return sink;
    }

    /** From now on it takes nothing. */
    public void hold() {
        HELD.put(id, new CountDownLatch(1));
    }

    public void release() {
        held().countDown();
    }

    @SuppressWarnings("unchecked") // nothing else is put there
    public List<T> taken() {
        return (List<T>) List.copyOf(queue());
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new SinkWriter<>() {
            @Override
            public void write(T element, Context unused) throws InterruptedException {
                held().await();
                queue().add(element);
            }

            @Override
            public void flush(boolean endOfInput) {}

            @Override
            public void close() {}
        };
    }

    private Queue<Object> queue() {
        return TAKEN.getOrDefault(id, new ConcurrentLinkedQueue<>());
    }

    private CountDownLatch held() {
        return HELD.getOrDefault(id, new CountDownLatch(0));
    }
}
