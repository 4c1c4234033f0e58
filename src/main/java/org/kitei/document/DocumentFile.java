package org.kitei.document;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A document as a file.
 *
 * @param name without what tells its kind
 */
public record DocumentFile(String name, Format format, byte[] content) {

    /** The file for whoever asked for it, to be kept, not to be shown by the browser. */
    public ResponseEntity<byte[]> download() {
        return answer(ContentDisposition.attachment());
    }

    /** The file for whoever asked for it, to be shown where the browser can. */
    public ResponseEntity<byte[]> shown() {
        return answer(ContentDisposition.inline());
    }

    private ResponseEntity<byte[]> answer(ContentDisposition.Builder manner) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        manner.filename(name + "." + format.suffix(), StandardCharsets.UTF_8).build().toString())
                .body(content);
    }
}
