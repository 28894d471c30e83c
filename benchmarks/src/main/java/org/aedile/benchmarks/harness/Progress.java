package org.aedile.benchmarks.harness;

/** Says on standard error what is going on; standard output carries results only. */
public final class Progress {
    private Progress() {}

    public static void say(String text) {
        System.err.println("  " + text);
    }
}
