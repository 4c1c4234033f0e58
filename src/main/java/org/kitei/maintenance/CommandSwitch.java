package org.kitei.maintenance;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a configured command with {@code open} or {@code close}, the system, the account and the end of the window (ISO 8601, UTC)
 * as further arguments, never through a shell. Its environment holds nothing but {@code PATH}, {@code LANG} and the order:
 * {@code KITEI_KEY}, {@code KITEI_FACILITY}, {@code KITEI_WORK}. It ends with 0 where it is done and with 75 (EX_TEMPFAIL) where it
 * may be tried again; anything else is a failure.
 */
class CommandSwitch implements AccountSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSwitch.class);
    private static final int TRY_AGAIN = 75;
    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final List<String> NEEDED_BY_WINDOWS = List.of("SystemRoot", "TEMP");

    private final List<String> command;
    private final Duration limit;

    CommandSwitch(List<String> command, Duration limit) {
        this.command = List.copyOf(command);
        this.limit = limit;
    }

    @Override
    public Answer open(Order order) {
        return run("open", order);
    }

    @Override
    public Answer close(Order order) {
        return run("close", order);
    }

    @Override
    public How how() {
        return How.COMMAND;
    }

    private Answer run(String act, Order order) {
        try {
            var process = builder(act, order).start();
            process.getOutputStream().close();
            return await(process, order);
        } catch (IOException notThere) {
            return told(Answer.failed(notThere.getMessage()), order);
        }
    }

    private Answer await(Process process, Order order) throws IOException {
        try {
            var output = ProcessOutput.of(process);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                end(process);
                return told(Answer.again("no end within " + limit), order);
            }
            return answer(process.exitValue(), output.words(), order);
        } catch (InterruptedException stopping) {
            end(process);
            Thread.currentThread().interrupt();
            return told(Answer.again("interrupted"), order);
        }
    }

    private ProcessBuilder builder(String act, Order order) {
        var line = new ArrayList<>(command);
        line.addAll(List.of(act, order.system(), order.account(), order.until().toString()));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        var environment = builder.environment();
        var path = environment.getOrDefault("PATH", PATH);
        environment.keySet().retainAll(NEEDED_BY_WINDOWS);
        environment.put("PATH", path);
        environment.put("LANG", "C.UTF-8");
        environment.put("KITEI_KEY", order.key());
        environment.put("KITEI_FACILITY", order.facilityId().toString());
        environment.put("KITEI_WORK", order.workId().toString());
        return builder;
    }

    private static Answer answer(int ended, String words, Order order) {
        if (ended == 0) {
            return Answer.DONE;
        }
        var reason = "exit " + ended + (words.isEmpty() ? "" : ": " + words);
        return told(ended == TRY_AGAIN ? Answer.again(reason) : Answer.failed(reason), order);
    }

    private static Answer told(Answer answer, Order order) {
        LOG.warn("account switch {}: {} {}", order.key(), answer.result(), answer.reason());
        return answer;
    }

    /**
     * With what it has started itself: it would go on opening or closing after the record says otherwise. From the top down, because
     * a script whose step is ended goes on to the next.
     */
    private static void end(Process process) {
        var started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
