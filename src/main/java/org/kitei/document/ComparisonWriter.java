package org.kitei.document;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a comparison as a document of one kind. Needs no running program. */
@FunctionalInterface
public interface ComparisonWriter {

    /** The same bytes for the same comparison. Leaves the stream open. */
    void write(Comparison comparison, OutputStream to) throws IOException;
}
