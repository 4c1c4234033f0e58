package org.kitei.document;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that a text or a comparison goes out as. */
public enum Format {
    TXT("text/plain;charset=UTF-8"),
    XML("application/xml"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    HTML("text/html;charset=UTF-8"),
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What such a file is to whoever fetches it. */
    public String mediaType() {
        return mediaType;
    }

    /** As it stands behind a file's name and on the command line: {@code docx}. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String suffix) {
        return Stream.of(values()).filter(format -> format.suffix().equals(suffix)).findFirst();
    }
}
