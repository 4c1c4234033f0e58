package org.kitei.document;

import java.io.IOException;
import java.io.OutputStream;

import org.kitei.text.Imprint;
import org.kitei.text.RegulationText;

/** Writes one text as a document of one kind. Needs no running program. */
@FunctionalInterface
public interface TextWriter {

    /** The same bytes for the same text and imprint. Leaves the stream open. */
    void write(RegulationText text, Imprint imprint, OutputStream to) throws IOException;
}
