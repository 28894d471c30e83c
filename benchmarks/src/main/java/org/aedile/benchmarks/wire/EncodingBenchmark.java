package org.aedile.benchmarks.wire;

import java.util.concurrent.TimeUnit;
import org.aedile.kernel.Observation;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.cbor.CBORFactory;

/** Nanoseconds to write an observation, and to read of it what detection reads: the source and one value. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EncodingBenchmark {
    private final Observation reading = Samples.reading();
    private final Observation logRecord = Samples.logRecord();
    private final FrameWriter frames = new FrameWriter();
    private final FrameView view = new FrameView();
    private final Tokens json = new Tokens(new JsonFactory());
    private final Tokens cbor = new Tokens(new CBORFactory());
    private final byte[] readingFrame = frames.write(reading);
    private final byte[] readingJson = json.write(reading);
    private final byte[] readingCbor = cbor.write(reading);
    private final byte[] recordFrame = frames.write(logRecord);
    private final byte[] recordJson = json.write(logRecord);
    private final byte[] recordCbor = cbor.write(logRecord);

    @Benchmark
    public byte[] writeReadingAsFrame() {
        return frames.write(reading);
    }

    @Benchmark
    public byte[] writeReadingAsJson() {
        return json.write(reading);
    }

    @Benchmark
    public byte[] writeReadingAsCbor() {
        return cbor.write(reading);
    }

    @Benchmark
    public double readReadingFromFrame() {
        view.wrap(readingFrame);
        return view.source().length() + view.value();
    }

    @Benchmark
    public double readReadingFromJson() {
        return json.read(readingJson, "source", "value");
    }

    @Benchmark
    public double readReadingFromCbor() {
        return cbor.read(readingCbor, "source", "value");
    }

    @Benchmark
    public byte[] writeRecordAsFrame() {
        return frames.write(logRecord);
    }

    @Benchmark
    public byte[] writeRecordAsJson() {
        return json.write(logRecord);
    }

    @Benchmark
    public byte[] writeRecordAsCbor() {
        return cbor.write(logRecord);
    }

    @Benchmark
    public double readRecordFromFrame() {
        view.wrap(recordFrame);
        return view.source().length()
                + view.fieldText(view.findField("CommandLine")).length();
    }

    @Benchmark
    public double readRecordFromJson() {
        return json.read(recordJson, "source", "CommandLine");
    }

    @Benchmark
    public double readRecordFromCbor() {
        return cbor.read(recordCbor, "source", "CommandLine");
    }

    /** Sizes in bytes, for the record of the decision. */
    public static void main(String[] arguments) {
        EncodingBenchmark benchmark = new EncodingBenchmark();
        System.out.printf(
                "reading: frame %d, JSON %d, CBOR %d bytes; record: frame %d, JSON %d, CBOR %d bytes%n",
                benchmark.readingFrame.length,
                benchmark.readingJson.length,
                benchmark.readingCbor.length,
                benchmark.recordFrame.length,
                benchmark.recordJson.length,
                benchmark.recordCbor.length);
    }
}
