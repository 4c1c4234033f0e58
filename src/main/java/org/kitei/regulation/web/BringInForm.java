package org.kitei.regulation.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A text as it is handed in: a file, or words pasted. Where there is a file, it counts. */
record BringInForm(@Nullable MultipartFile file, @Nullable String pasted) {

    static final BringInForm EMPTY = new BringInForm(null, "");

    BringInForm {
        pasted = pasted == null ? "" : pasted;
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    boolean empty() {
        return !hasFile() && pasted().isBlank();
    }

    /** The field that holds it. */
    String field() {
        return hasFile() || pasted().isBlank() ? "file" : "pasted";
    }

    /** The file's name, without the folders that some browsers send along. */
    String name() {
        var sent = hasFile() ? file.getOriginalFilename() : null;
        return sent == null ? "" : sent.replaceFirst("^.*[/\\\\]", "");
    }

    byte[] bytes() throws IOException {
        return hasFile() ? file.getBytes() : pasted().getBytes(StandardCharsets.UTF_8);
    }
}
