package org.kitei.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/**
 * Tells whether an archive is a document of Word or a workbook of Excel, by what its own list of contents says (ECMA-376, part 2).
 * One with macros is neither: nobody here needs a program in a certificate.
 */
final class OfficeFile {

    private static final String CONTENTS = "[Content_Types].xml";
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final int LONGEST_CONTENTS = 1024 * 1024;
    /** What is unpacked at most to find the list: an archive may be made to grow without end. */
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;

    private OfficeFile() {
    }

    static Optional<AttachmentKind> kind(byte[] archive) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            long unpacked = 0;
            for (var entry = zip.getNextEntry(); entry != null && unpacked <= MOST_UNPACKED; entry = zip.getNextEntry()) {
                if (entry.getName().equals(CONTENTS)) {
                    return kind(new String(zip.readNBytes(LONGEST_CONTENTS), StandardCharsets.UTF_8));
                }
                unpacked += unpacked(zip, MOST_UNPACKED - unpacked);
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static long unpacked(ZipInputStream zip, long most) throws IOException {
        var buffer = new byte[8192];
        long all = 0;
        for (int read = zip.read(buffer); read >= 0 && all <= most; read = zip.read(buffer)) {
            all += read;
        }
        return all;
    }

    private static Optional<AttachmentKind> kind(String contents) {
        if (contents.contains("macroEnabled") || contents.contains("vbaProject")) {
            return Optional.empty();
        }
        return contents.contains(DOCUMENT) ? Optional.of(AttachmentKind.DOCX)
                : contents.contains(WORKBOOK) ? Optional.of(AttachmentKind.XLSX) : Optional.empty();
    }
}
