package org.kitei.maintenance;

/** What became of patient data that was taken out. */
public enum DataReturn {
    RETURNED, DESTROYED,
    /** It is still outside. */
    NOT_YET
}
