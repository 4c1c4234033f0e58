package org.kitei.facility;

/** There is no such record in this facility. A page answers 404 and tells nothing of other facilities. */
public final class NoSuchRecord extends RuntimeException {

    public NoSuchRecord(String kind, Object id) {
        super("no " + kind + " " + id);
    }
}
