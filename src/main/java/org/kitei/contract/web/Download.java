package org.kitei.contract.web;

import java.nio.charset.StandardCharsets;

import org.kitei.attachment.AttachmentRef;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer: to be saved, never shown in place, and never taken for another kind than it is. */
final class Download {

    private Download() {
    }

    static ResponseEntity<byte[]> of(AttachmentRef file, byte[] content) {
        return of(file.name(), file.kind().mediaType(), content);
    }

    static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType)).cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }
}
