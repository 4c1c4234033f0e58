package org.kitei.regulation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kitei.committee.OpinionKind;
import org.kitei.committee.Resolution;

/**
 * What came back with a text that its drafter is to change.
 *
 * @param resolution of the committee's round that sent it back; null where the director did
 * @param reason     the director's; empty where the committee sent it back
 * @param general    what members said of the text as a whole
 * @param articles   what they said article by article, in the order of the text as it is now
 */
public record Returned(
        @Nullable Resolution resolution, String by, Instant at, String reason, List<Remark> general, List<OnArticle> articles) {

    public record Remark(String by, OpinionKind kind, String words) {
    }

    /**
     * @param label as the article is called now, or was where it is gone
     * @param gone  whether the text no longer has it
     */
    public record OnArticle(String label, boolean gone, List<Remark> remarks) {
    }
}
