package org.kitei.guideline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.ledger.Digest;
import org.kitei.text.Article;
import org.kitei.text.InnerTable;
import org.kitei.text.Item;
import org.kitei.text.Paragraph;
import org.kitei.text.ProvisionId;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryProvision;

/** The words of each provision with everything inside it. Its own number is left out, so that renumbering changes nothing. */
final class ProvisionWords {

    private final Map<ProvisionId, String> words = new LinkedHashMap<>();

    private ProvisionWords() {
    }

    /** Of articles, paragraphs, items, supplementary provisions, appended tables and forms, in reading order of their ends. */
    static Map<ProvisionId, String> of(RegulationText text) {
        var all = new ProvisionWords();
        text.articles().forEach(all::article);
        text.supplementary().forEach(all::supplementary);
        text.appendedTables().forEach(table -> all.words.put(table.id(), lines(Stream.of(table.caption(), cells(table.rows())))));
        text.forms().forEach(form -> all.words.put(form.id(), lines(Stream.concat(Stream.of(form.caption()), form.lines().stream()))));
        return all.words;
    }

    static String fingerprint(String words) {
        return Digest.of(words);
    }

    private String article(Article article) {
        return put(article.id(), Stream.concat(Stream.of(article.caption()), article.paragraphs().stream().map(this::paragraph)));
    }

    private String supplementary(SupplementaryProvision provision) {
        return put(provision.id(), Stream.concat(provision.paragraphs().stream().map(this::paragraph),
                provision.articles().stream().map(this::article)));
    }

    private String paragraph(Paragraph paragraph) {
        return put(paragraph.id(), Stream.of(Stream.of(paragraph.caption(), paragraph.text()), tables(paragraph.tables()),
                paragraph.items().stream().map(this::item)).flatMap(each -> each));
    }

    private String item(Item item) {
        return put(item.id(), Stream.of(Stream.of(item.text()), tables(item.tables()), item.subitems().stream().map(this::item))
                .flatMap(each -> each));
    }

    private String put(ProvisionId id, Stream<String> parts) {
        var all = lines(parts);
        words.put(id, all);
        return all;
    }

    private static Stream<String> tables(List<InnerTable> tables) {
        return tables.stream().map(table -> cells(table.rows()));
    }

    private static String cells(List<List<String>> rows) {
        return rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
    }

    private static String lines(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
