package org.kitei.attachment;

import java.util.Optional;
import java.util.stream.Stream;

/** What a file's content shows it to be, whatever its name says. */
public enum AttachmentKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String suffix;

    AttachmentKind(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As it stands behind the file's name: {@code pdf}. */
    public String suffix() {
        return suffix;
    }

    static Optional<AttachmentKind> of(String mediaType) {
        return Stream.of(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }
}
