package org.kitei.document;

import java.util.List;
import java.util.Locale;

import org.kitei.document.MinutesPdf.Minutes;
import org.kitei.document.WordBody.Run;
import org.kitei.document.WordBody.Setting;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a committee's minutes as a Word document on A4, their numbered parts in Word's outline. The numbers are words, as they were confirmed. */
@Component
public class MinutesWord {

    private final MessageSource messages;

    MinutesWord(MessageSource messages) {
        this.messages = messages;
    }

    /** The same bytes for the same minutes, whenever and wherever it is called with this program. */
    public byte[] render(Minutes minutes) {
        var body = new WordBody();
        body.paragraph("Title", minutes.heading());
        var heads = minutes.headed().values();
        minutes.paragraphs().forEach(part -> part.lines().forEach(line -> {
            var setting = Setting.of("Minutes");
            body.paragraph(heads.contains(line) ? setting.outlined(0) : setting, List.of(Run.of(line)));
        }));
        minutes.confirmed().forEach(line -> body.paragraph("Confirmed", line));
        var page = new WordPage(false, minutes.heading(), minutes.facilityName(), minutes.matter(), List.of(minutes.minutesHash()),
                minutes.facilityName(), minutes.matter(), minutes.sample() ? word("document.pdf.sample") : "",
                List.of(word("document.minutes.matter", minutes.matter()), word("document.pdf.hash", minutes.contentHash()),
                        word("document.minutes.hash", minutes.minutesHash())), minutes.madeOn());
        return WordFile.pack(page, body.finish(page), new WordLists().finish());
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.JAPANESE);
    }
}
