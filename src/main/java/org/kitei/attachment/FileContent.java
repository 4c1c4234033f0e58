package org.kitei.attachment;

import java.util.Optional;
import java.util.Set;

import org.apache.tika.Tika;

/** Tells by its bytes what a file is. Its name only tells plain text from comma separated text, which look the same. */
final class FileContent {

    private static final Tika TIKA = new Tika();
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

    private FileContent() {
    }

    static Optional<AttachmentKind> kind(byte[] content, String name) {
        var found = TIKA.detect(content);
        if (ARCHIVES.contains(found)) {
            return OfficeFile.kind(content);
        }
        var kind = AttachmentKind.of(found);
        return kind.filter(AttachmentKind.TEXT::equals).isPresent() && name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv")
                ? Optional.of(AttachmentKind.CSV) : kind;
    }
}
