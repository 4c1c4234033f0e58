package org.kitei.maintenance;

/** Asks the contractor to report a work. */
interface ReportLinks {

    /** Makes the link by which the contractor reports; one made before opens nothing any more. */
    void ask(String workId);

    /**
     * The report is overdue: the contractor is asked again.
     *
     * @return whether a letter went to the contractor; without mail, or where no link opens any more, none does
     */
    boolean remind(String workId);
}
