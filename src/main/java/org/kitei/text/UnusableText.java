package org.kitei.text;

/** What was handed in cannot be read as a regulation at all, or must not be. Nothing of it was taken over. */
public final class UnusableText extends Exception {

    /** Why; each has words in the bundles. */
    public enum Reason {
        /** More than a regulation can have. */
        TOO_LARGE,
        /** More lines than a regulation can have. */
        TOO_MANY_LINES,
        /** Unpacked, it would be more than a regulation can have. */
        TOO_LARGE_INSIDE,
        /** Neither text in an encoding that is known nor a document that is known. */
        NOT_TEXT,
        /** A document that is broken or lacks its parts. */
        BROKEN,
        /** A document with a password. */
        ENCRYPTED,
        /** An older Word document (.doc). */
        OLD_WORD,
        /** A document that brings a program along. */
        MACROS,
        /** XML that declares entities, or names another file to be fetched. */
        ENTITIES,
        /** Parts in parts in parts, deeper than any regulation goes. */
        TOO_DEEP,
        /** XML, but not a law. */
        NOT_A_LAW,
        /** Nothing in it but blanks. */
        EMPTY
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public UnusableText(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public UnusableText(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
