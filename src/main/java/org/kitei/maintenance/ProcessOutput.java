package org.kitei.maintenance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Takes in what a process writes, all of it so that the process goes on, and keeps the beginning. */
final class ProcessOutput {

    private static final int KEPT = 400;
    private static final long LAST_WORDS = 1_000;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader;

    private ProcessOutput(InputStream from) {
        reader = new Thread(() -> read(from), "account-switch-output");
        reader.setDaemon(true);
    }

    static ProcessOutput of(Process process) {
        var output = new ProcessOutput(process.getInputStream());
        output.reader.start();
        return output;
    }

    private void read(InputStream from) {
        var some = new byte[1024];
        try {
            for (int length = from.read(some); length >= 0; length = from.read(some)) {
                synchronized (kept) {
                    kept.write(some, 0, Math.min(length, KEPT - kept.size()));
                }
            }
        } catch (IOException ended) {
            // it was ended while it wrote: what is kept is what there is
        }
    }

    /** What it wrote before it ended. What it left running may hold the pipe open for ever, so the rest is waited for a second. */
    String words() throws InterruptedException {
        reader.join(LAST_WORDS);
        synchronized (kept) {
            return kept.toString(StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ").strip();
        }
    }
}
