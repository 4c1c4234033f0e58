package org.kitei.bench;

import java.util.Arrays;

/** How long the same work took each time, in milliseconds, in ascending order. */
record Times(double[] millis) {

    /** Done as often beforehand, for the compiler and the caches. */
    static Times of(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
        var millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return new Times(millis);
    }

    /** What nineteen of twenty stay below. */
    double p95() {
        return millis[(int) Math.ceil(millis.length * 0.95) - 1];
    }
}
