package org.kitei.review;

/** Where the reviewing of a regulation stands. */
public enum ReviewState {
    WAITING, REVIEWING, IN_CASE, ENDED
}
