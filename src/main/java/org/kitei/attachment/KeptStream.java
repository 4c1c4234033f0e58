package org.kitei.attachment;

import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The bytes of a file, one part in memory at a time, held against their hash when the last one was read. */
final class KeptStream extends InputStream {

    private final Parts parts;
    private final UUID facility;
    private final AttachmentRef file;
    private final MessageDigest digest;
    private byte[] part = new byte[0];
    private int at;
    private int next;

    KeptStream(Parts parts, UUID facility, AttachmentRef file) {
        this.parts = parts;
        this.facility = facility;
        this.file = file;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() {
        return more() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (most == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int length = Math.min(most, part.length - at);
        System.arraycopy(part, at, into, from, length);
        at += length;
        return length;
    }

    private boolean more() {
        while (at == part.length && next >= 0) {
            parts.read(facility, file.id(), next).ifPresentOrElse(this::take, this::end);
        }
        return at < part.length;
    }

    private void take(byte[] read) {
        digest.update(read);
        part = read;
        at = 0;
        next++;
    }

    private void end() {
        next = -1;
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new IllegalStateException("the file " + file.id() + " is not what was kept");
        }
    }
}
