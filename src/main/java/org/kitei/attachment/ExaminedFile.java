package org.kitei.attachment;

/**
 * A file that may be kept.
 *
 * @param name neutralised
 */
public record ExaminedFile(String name, AttachmentKind kind, byte[] content) {

    /** A PDF that the program made itself. */
    public static ExaminedFile ownPdf(String name, byte[] content) {
        return new ExaminedFile(FileName.neutral(name, AttachmentKind.PDF), AttachmentKind.PDF, content);
    }
}
