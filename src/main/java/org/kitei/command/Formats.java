package org.kitei.command;

import java.util.Collection;
import java.util.stream.Collectors;

import org.kitei.document.Format;

/** The names of formats as they are typed. */
final class Formats {

    private Formats() {
    }

    static String of(Collection<Format> formats) {
        return formats.stream().map(Format::suffix).collect(Collectors.joining(", "));
    }
}
