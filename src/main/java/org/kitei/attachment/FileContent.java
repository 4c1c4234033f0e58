package org.kitei.attachment;

import java.util.Optional;

import org.apache.tika.Tika;

/** Tells by its bytes what a file is. Its name only tells plain text from comma separated text, which look the same. */
final class FileContent {

    private static final Tika TIKA = new Tika();

    private FileContent() {
    }

    static Optional<AttachmentKind> kind(byte[] content, String name) {
        var kind = AttachmentKind.of(TIKA.detect(content));
        return kind.filter(AttachmentKind.TEXT::equals).isPresent() && name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv")
                ? Optional.of(AttachmentKind.CSV) : kind;
    }
}
