package org.kitei.maintenance;

/** How far the window of an account has come. */
public enum WindowState {
    PLANNED,
    /** It was tried, or somebody was asked: whether the account is open is not known. */
    OPENING,
    OPEN,
    /** It is over: whether the account is closed is not known. */
    CLOSING,
    CLOSED,
    NOT_OPENED;

    boolean beforeOpen() {
        return this == PLANNED || this == OPENING;
    }

    public boolean over() {
        return this == CLOSED || this == NOT_OPENED;
    }
}
