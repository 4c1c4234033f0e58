package org.kitei.bench;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.FacilityProfile;
import org.kitei.facility.Size;
import org.kitei.guideline.Guideline;
import org.kitei.text.Article;
import org.kitei.text.Division;
import org.kitei.text.Item;
import org.kitei.text.MainElement;
import org.kitei.text.Numeral;
import org.kitei.text.Paragraph;
import org.kitei.text.ProvisionId;
import org.kitei.text.RegulationText;

/** A text of any length: the articles of the model text over and over, each time with words of its own. */
final class LongText {

    private static final int ARTICLES_A_CHAPTER = 40;

    private LongText() {
    }

    static RegulationText of(int articles) {
        var model = new Guideline().assemble(new FacilityProfile(new UUID(0, 1), "", "計測総合病院", Size.B, ZoneId.of("Asia/Tokyo"), false,
                List.of("電子カルテシステム"), FacilityProfile.Settings.defaults())).text();
        var sources = model.articles().toList();
        List<MainElement> chapters = new ArrayList<>();
        for (int from = 1; from <= articles; from += ARTICLES_A_CHAPTER) {
            List<MainElement> contents = new ArrayList<>();
            for (int number = from; number < from + ARTICLES_A_CHAPTER && number <= articles; number++) {
                contents.add(article(sources.get((number - 1) % sources.size()), number));
            }
            chapters.add(new Division(ProvisionId.next(), Division.Kind.CHAPTER, Numeral.of(chapters.size() + 1), "第" + from + "区分の業務", contents));
        }
        return new RegulationText(model.title(), List.of(), chapters, model.supplementary(), model.appendedTables(), model.forms());
    }

    /** Every tenth article in other words, every fiftieth gone, every fortieth followed by a new one, and all numbers moved by that. */
    static RegulationText amended(RegulationText text) {
        List<MainElement> chapters = new ArrayList<>();
        int number = 0;
        int read = 0;
        for (var element : text.main()) {
            var chapter = (Division) element;
            List<MainElement> contents = new ArrayList<>();
            for (var article : chapter.articles().toList()) {
                read++;
                if (read % 50 == 0) {
                    continue;
                }
                contents.add(with(article, ++number, read % 10 == 0 ? "速やかに" : ""));
                if (read % 40 == 0) {
                    contents.add(new Article(ProvisionId.next(), Numeral.of(++number), "追加の業務" + read,
                            List.of(new Paragraph(ProvisionId.next(), 1, read + "番目の点検の結果は、翌月の委員会に報告しなければならない。", List.of()))));
                }
            }
            chapters.add(new Division(ProvisionId.next(), chapter.kind(), chapter.number(), chapter.heading(), contents));
        }
        return new RegulationText(text.title(), text.preamble(), chapters, text.supplementary(), text.appendedTables(), text.forms());
    }

    private static Article article(Article source, int number) {
        return new Article(ProvisionId.next(), Numeral.of(number), source.caption() + number, source.paragraphs().stream()
                .map(paragraph -> new Paragraph(ProvisionId.next(), paragraph.number(),
                        paragraph.text().replaceFirst("。$", "（" + number + "番業務に限る。）。"), items(paragraph.items()))).toList());
    }

    private static Article with(Article article, int number, String word) {
        return new Article(ProvisionId.next(), Numeral.of(number), article.caption(), article.paragraphs().stream()
                .map(paragraph -> new Paragraph(ProvisionId.next(), paragraph.number(), paragraph.text().replaceFirst("、", "、" + word), items(paragraph.items())))
                .toList());
    }

    private static List<Item> items(List<Item> items) {
        return items.stream().map(item -> new Item(ProvisionId.next(), item.number(), item.text(), items(item.subitems()))).toList();
    }
}
