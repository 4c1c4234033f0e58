package org.kitei.maintenance;

/**
 * One thing in which a report is not what was planned.
 *
 * @param detail names, where the words have a place for them; else empty
 */
public record Difference(Kind kind, String detail) {

    /** The part of plan and report that it stands beside. */
    public enum Part { WORKERS, WINDOW, SYSTEMS, DATA, LOG }

    public enum Kind {
        /** Somebody worked who was not planned. */
        OTHER_WORKER(Part.WORKERS),
        STARTED_BEFORE(Part.WINDOW),
        ENDED_AFTER(Part.WINDOW),
        /** A system was worked on that was not planned. */
        OTHER_SYSTEM(Part.SYSTEMS),
        /** Patient data was seen though none was to be. */
        DATA_SEEN(Part.DATA),
        /** Patient data was taken out though none was to be. */
        DATA_TAKEN_OUT(Part.DATA),
        /** Patient data taken out is still outside. */
        DATA_NOT_RETURNED(Part.DATA),
        NO_LOG(Part.LOG);

        private final Part part;

        Kind(Part part) {
            this.part = part;
        }
    }

    public Part part() {
        return kind.part;
    }

    /** Key of its words, which take the detail. */
    public String key() {
        return "work-report.difference." + kind;
    }
}
