package org.kitei.regulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kitei.text.Article;
import org.kitei.text.ProvisionId;
import org.kitei.text.ReadResult;
import org.kitei.text.RegulationText;

/**
 * A text from elsewhere, read beside a draft whose place it may take. Nothing of it is saved yet.
 *
 * @param revision of the draft it was held against, to be handed back when it takes its place
 * @param read     what was found in it; provisions recognised again have the identities they have in the draft
 * @param articles how its articles stand to those of the draft
 * @param history  what the text it changes told of its editions
 */
public record BroughtText(UUID caseId, String title, String number, int revision, ReadResult read, Articles articles, List<String> history) {

    /** How many articles stay word for word, change, come anew, and are no longer there. */
    public record Articles(long same, long changed, long added, long gone) {

        static Articles of(RegulationText draft, RegulationText brought) {
            var former = byId(draft);
            var now = byId(brought);
            var kept = now.keySet().stream().filter(former::containsKey).toList();
            var same = kept.stream().filter(id -> Objects.equals(former.get(id), now.get(id))).count();
            return new Articles(same, kept.size() - same, now.size() - kept.size(), former.size() - kept.size());
        }

        private static Map<ProvisionId, Article> byId(RegulationText text) {
            return text.articles().collect(Collectors.toMap(Article::id, Function.identity()));
        }
    }

    static BroughtText of(Drafting.Desk desk, ReadResult read, List<String> history) {
        var recognised = read.carriedOver(desk.text());
        return new BroughtText(desk.caseId(), desk.title(), desk.number(), desk.revision(), recognised,
                Articles.of(desk.text(), recognised.text()), history);
    }

    /** As the editor would show it, with the lines that are no part of it behind it. */
    public String plain() {
        return TypedText.printed(read.text(), read, history).plain();
    }
}
