package org.kitei.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What the page and the command say about entries, in one language.
 *
 * @param zone where the reader's clock stands
 */
public record LedgerWords(MessageSource messages, Locale locale, ZoneId zone) {

    /** The words of a key, or the fallback. */
    public String word(String key, String fallback, Object... values) {
        return String.valueOf(messages.getMessage(key, values, fallback, locale));
    }

    public String act(String act) {
        return word("act." + act, act);
    }

    public String kind(Subject subject) {
        return word("subject." + subject.type(), subject.type());
    }

    public String moment(@Nullable Instant at) {
        return at == null ? ""
                : DateTimeFormatter.ofPattern(word("ledger.moment", "uuuu-MM-dd HH:mm:ss"), locale).format(at.atZone(zone));
    }

    public String actor(String name) {
        return name.isEmpty() ? word("ledger.program", "-") : name;
    }

    /** One sentence that names the row and says what is the matter with it. */
    public String finding(Discrepancy found) {
        return word("ledger.finding." + found.kind(), found.toString(), found.sequence(), found.last(), moment(found.at()),
                actor(found.actorName()), found.act() == null ? "" : act(found.act()),
                found.subject() == null ? "" : kind(found.subject()), found.label());
    }
}
