package org.kitei.process;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;

/** The form files, as they lie in the repository. */
final class FormFiles {

    private FormFiles() {
    }

    static List<String> all() {
        return Stream.of(new File("forms").list()).filter(name -> name.endsWith(".form")).sorted().toList();
    }
}
