package org.kitei.maintenance;

import java.io.IOException;
import java.io.InputStream;

/** A log that can be opened more than once, each time from its beginning. */
interface LogFile {

    InputStream open() throws IOException;
}
