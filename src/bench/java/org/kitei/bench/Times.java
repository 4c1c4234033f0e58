package org.kitei.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

import com.sun.management.OperatingSystemMXBean;

/** How long the same work took each time, in milliseconds, in ascending order. */
record Times(double[] millis, double processorMillis) {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Done as often beforehand, for the compiler and the caches. */
    static Times of(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
        var millis = new double[times];
        long processor = PROCESS.getProcessCpuTime();
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        double processorMillis = (PROCESS.getProcessCpuTime() - processor) / 1e6 / times;
        Arrays.sort(millis);
        return new Times(millis, processorMillis);
    }

    /** What tells more of the program than seconds do where the machine has other work. */
    String half() {
        return "half below %.0f; %.0f ms of the process's processor time each".formatted(millis[millis.length / 2], processorMillis);
    }

    /** What nineteen of twenty stay below. */
    double p95() {
        return millis[(int) Math.ceil(millis.length * 0.95) - 1];
    }
}
