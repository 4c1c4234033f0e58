package org.kitei.bench;

/** The benchmark fails on no figure, but where the work was not done. */
final class Work {

    private Work() {
    }

    static void require(boolean done, String otherwise) {
        if (!done) {
            throw new IllegalStateException(otherwise);
        }
    }
}
