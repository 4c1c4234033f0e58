package org.kitei.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.text.Imprint;
import org.kitei.text.JapaneseDate;
import org.kitei.text.Layout;
import org.kitei.text.RegulationText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes a regulation's text as a Word document on A4: headings that Word's outline shows, items that Word numbers, the edition
 * and its hash below every page. Read back, it is the same text.
 */
@Component
public class RegulationWord {

    private final MessageSource messages;

    RegulationWord(MessageSource messages) {
        this.messages = messages;
    }

    /** The same bytes for the same text and the same facts, whenever and wherever it is called with this program. */
    public byte[] render(RegulationText text, EditionInfo info) {
        var body = new WordBody();
        var lists = new WordLists();
        var page = page(text, info);
        body.paragraph("Title", Layout.title(text));
        imprint(text, info).forEach(line -> body.paragraph("Imprint", line));
        contents(text, body);
        new WordProvisions(body, lists, page.inner()).write(text);
        if (!info.history().isEmpty()) {
            body.paragraph("AppendedTitle", word("document.history"));
            info.history().forEach(line -> body.paragraph("FormLine", line));
        }
        return WordFile.pack(page, body.finish(page), lists.finish());
    }

    private WordPage page(RegulationText text, EditionInfo info) {
        var right = Stream.of(text.title(), info.editionLabel()).filter(word -> !word.isEmpty()).toList();
        return new WordPage(false, text.title(), info.facilityName(), info.editionLabel(), List.of(info.contentHash()),
                info.facilityName(), String.join("　", right), info.sample() ? word("document.pdf.sample") : "", colophon(text, info), info.madeOn());
    }

    private List<String> colophon(RegulationText text, EditionInfo info) {
        var lines = new ArrayList<String>();
        if (!info.facilityName().isEmpty()) {
            lines.add(word("document.pdf.edition", info.facilityName(), text.title(), info.editionLabel()));
        }
        if (!info.decidedBy().isEmpty()) {
            lines.add(word("document.pdf.decided", info.decidedBy()));
        }
        if (info.promulgatedOn() != null) {
            var on = JapaneseDate.format(info.promulgatedOn());
            lines.add(info.documentNumber().isEmpty() ? word("document.pdf.promulgated.on", on)
                    : word("document.pdf.promulgated", on, info.documentNumber()));
        }
        lines.add(word("document.pdf.hash", info.contentHash()));
        return lines;
    }

    /** In the words in which a reader of regulations finds them again; without a title above them they would be taken for it. */
    private List<String> imprint(RegulationText text, EditionInfo info) {
        var lines = new ArrayList<String>();
        if (text.title().isEmpty()) {
            return lines;
        }
        if (info.effectiveDate() != null) {
            lines.add(word("document.word.effective", JapaneseDate.format(info.effectiveDate())));
        }
        if (Imprint.tells(info.editionLabel())) {
            lines.add(info.editionLabel());
        }
        return lines;
    }

    private void contents(RegulationText text, WordBody body) {
        var view = TextView.of(text);
        var contents = Contents.of(view);
        if (contents.isEmpty()) {
            return;
        }
        body.paragraph("Normal", word("document.pdf.contents"));
        for (var chapter : contents) {
            entry(body, "TOC1", chapter);
            chapter.sections().forEach(section -> entry(body, "TOC2", section));
        }
        if (!view.supplementary().isEmpty()) {
            body.link("TOC1", anchor(view.supplementary().get(0).id()), word("document.pdf.supplementary", ""), "");
        }
    }

    private static void entry(WordBody body, String style, Contents one) {
        body.link(style, anchor(one.id()), one.heading(), one.range().isEmpty() ? "" : "（" + one.range() + "）");
    }

    /** Word's names begin with a letter and are short. */
    static String anchor(String id) {
        var name = "p_" + id.replaceAll("[^A-Za-z0-9]", "_");
        return name.length() <= 40 ? name : name.substring(0, 40);
    }

    private String word(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, Locale.JAPANESE);
    }
}
