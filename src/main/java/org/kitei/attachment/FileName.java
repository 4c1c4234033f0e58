package org.kitei.attachment;

import java.util.regex.Pattern;

/** The name of a file that somebody sent, made harmless. */
final class FileName {

    private static final int LONGEST = 120;
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}<>:\"/\\\\|?*%;]");
    private static final Pattern SUFFIX = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

    private FileName() {
    }

    /** What is left of it, ending as its kind does: {@code ../../契約書.exe} of a PDF is {@code 契約書.pdf}. */
    static String neutral(String sent, AttachmentKind kind) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var stem = SUFFIX.matcher(HARMFUL.matcher(last).replaceAll("")).replaceFirst("").strip().replaceAll("^\\.+|\\.+$", "");
        if (stem.codePointCount(0, stem.length()) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
        }
        return (stem.isBlank() ? "file" : stem) + "." + kind.suffix();
    }
}
