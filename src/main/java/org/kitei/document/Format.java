package org.kitei.document;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that a text or a comparison goes out as. */
public enum Format {
    TXT, XML, PDF, DOCX, HTML, JSON;

    /** As it stands behind a file's name and on the command line: {@code docx}. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String suffix) {
        return Stream.of(values()).filter(format -> format.suffix().equals(suffix)).findFirst();
    }
}
