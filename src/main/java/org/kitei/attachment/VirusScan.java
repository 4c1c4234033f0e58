package org.kitei.attachment;

/** Looks at a file before it is kept. */
interface VirusScan {

    enum Verdict {
        CLEAN, INFECTED,
        /** The scanner gave no answer: the file is not kept. */
        UNKNOWN
    }

    Verdict examine(byte[] content);
}
