package org.kitei.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work done again and again by some threads for some time. */
final class Load {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Load() {
    }

    /** @return how often the work was done, and how often that is a second */
    static Done run(int threads, Duration time, IntConsumer work) {
        var pool = Executors.newFixedThreadPool(threads);
        var ready = new CountDownLatch(threads);
        var times = new AtomicLong();
        var begin = new AtomicLong();
        var processor = new AtomicLong();
        try {
            var all = IntStream.range(0, threads).mapToObj(thread -> pool.submit(() -> {
                ready.countDown();
                ready.await();
                begin.compareAndSet(0, System.nanoTime());
                long before = THREADS.getCurrentThreadCpuTime();
                while (System.nanoTime() - begin.get() < time.toNanos()) {
                    work.accept(thread);
                    times.incrementAndGet();
                }
                processor.addAndGet(THREADS.getCurrentThreadCpuTime() - before);
                return null;
            })).toList();
            for (var one : all) {
                one.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
        return new Done(times.get(), times.get() * 1e9 / (System.nanoTime() - begin.get()), processor.get() / 1e6 / times.get());
    }

    /** @param processorMillis what the working threads took of the processors each time */
    record Done(long times, double aSecond, double processorMillis) {
    }
}
