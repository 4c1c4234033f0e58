package org.kitei;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What several people or nodes do at the same moment, each in a thread that waits for the others before it begins. */
public final class AtOnce {

    /** What one of them does. */
    public interface Deed {

        void happens() throws Exception;
    }

    private AtOnce() {
    }

    /** What each of them was told, in their order; empty for those that went through. */
    public static List<Optional<Throwable>> refusals(List<? extends Deed> deeds) throws InterruptedException {
        var refusals = new ArrayList<Optional<Throwable>>();
        for (var done : together(deeds.stream().map(AtOnce::asked).toList())) {
            try {
                done.get();
                refusals.add(Optional.empty());
            } catch (ExecutionException refused) {
                refusals.add(Optional.of(refused.getCause()));
            }
        }
        return refusals;
    }

    public static List<Optional<Throwable>> refusals(Deed... deeds) throws InterruptedException {
        return refusals(List.of(deeds));
    }

    /** What those were told who did not go through. */
    public static List<Throwable> failures(Deed... deeds) throws InterruptedException {
        return refusals(deeds).stream().flatMap(Optional::stream).toList();
    }

    /** What each got who asked the same. */
    public static <T> List<T> answers(int times, Callable<T> question) throws InterruptedException, ExecutionException {
        var answers = new ArrayList<T>();
        for (var answer : together(Stream.generate(() -> question).limit(times).toList())) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static Callable<Void> asked(Deed deed) {
        return () -> {
            deed.happens();
            return null;
        };
    }

    private static <T> List<Future<T>> together(List<Callable<T>> work) throws InterruptedException {
        var allStand = new CyclicBarrier(work.size());
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            return threads.invokeAll(work.stream().map(one -> (Callable<T>) () -> {
                allStand.await();
                return one.call();
            }).toList());
        } finally {
            threads.shutdownNow();
        }
    }
}
