package org.kitei.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentRef;
import org.kitei.maintenance.Difference.Part;

/**
 * A report as pages show it.
 *
 * @param ordinal     1 for the work's first
 * @param log         null where there is none
 * @param enteredBy   the name of the person of ours who typed it in from paper; empty where it came by a link
 * @param differences from the plan
 * @param verdict     null while there is none
 */
public record ReportView(UUID id, int ordinal, Reported reported, @Nullable AttachmentRef log, Giver giver, String enteredBy, Instant givenAt,
        String contentHash, List<Difference> differences, @Nullable Given verdict) {

    /** @param words the question or the reason; what was said of differences where it was accepted */
    public record Given(Verdict verdict, String words, String by, Instant at, String contentHash) {
    }

    /** The differences beside one part. */
    public List<Difference> at(String part) {
        return differences.stream().filter(one -> one.part() == Part.valueOf(part)).toList();
    }

    /** Whether a name among the workers or the systems was not planned. */
    public boolean unplanned(String part, String name) {
        return at(part).stream().anyMatch(one -> List.of(one.detail().split("、")).contains(name));
    }
}
