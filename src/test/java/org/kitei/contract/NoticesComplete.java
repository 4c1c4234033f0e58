package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;

import org.kitei.facility.Announcement;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;

/** Whatever a test brings about: no notice of a contract goes out with a gap in its sentence. */
@TestComponent
public class NoticesComplete {

    private static final Pattern GAP = Pattern.compile("\\{\\d");

    private final MessageSource messages;

    NoticesComplete(MessageSource messages) {
        this.messages = messages;
    }

    @EventListener
    void on(Announcement told) {
        if (told.key().startsWith("contract.told.")) {
            for (var key : new String[] {told.key(), told.key() + ".subject"}) {
                assertThat(messages.getMessage(key, told.args().toArray(), Locale.JAPANESE)).as(key).doesNotContainPattern(GAP);
            }
        }
    }
}
