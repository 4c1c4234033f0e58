package org.kitei.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.kitei.text.Article;
import org.kitei.text.ContentHash;
import org.kitei.text.Division;
import org.kitei.text.Imprint;
import org.kitei.text.Item;
import org.kitei.text.MainElement;
import org.kitei.text.Numeral;
import org.kitei.text.Paragraph;
import org.kitei.text.ProvisionId;
import org.kitei.text.ReadResult;
import org.kitei.text.RegulationText;
import org.kitei.text.Sentence;
import org.kitei.text.SupplementaryFacts;
import org.kitei.text.SupplementaryProvision;
import org.kitei.text.TextJson;

/** What was read, for programs; docs/text-read.schema.json says what is in it. */
final class ReadJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ObjectNode root = MAPPER.createObjectNode();

    private ReadJson() {
    }

    static String of(ReadResult read, Speech speech) {
        var json = new ReadJson();
        json.imprint(read.text(), read.imprint());
        json.counts(read.text());
        read.text().articles().forEach(json::article);
        json.supplements(read.text());
        json.appended(read.text());
        json.root.put("contentHash", ContentHash.of(read.text()));
        json.root.set("tree", tree(read));
        json.reports(read, speech);
        try {
            return MAPPER.writeValueAsString(json.root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void imprint(RegulationText text, Imprint imprint) {
        root.put("title", text.title());
        text("organisation", imprint.organisation());
        text("number", imprint.number());
        Optional.ofNullable(imprint.promulgated()).ifPresent(day -> root.put("promulgated", day.toString()));
        Optional.ofNullable(imprint.edition()).ifPresent(edition -> root.put("edition", edition));
        if (!imprint.amendments().isEmpty()) {
            imprint.amendments().forEach(root.putArray("amendments")::add);
        }
        root.put("editionHistory", imprint.history().size());
    }

    private void text(String key, String value) {
        if (!value.isEmpty()) {
            root.put(key, value);
        }
    }

    private void counts(RegulationText text) {
        for (var kind : Division.Kind.values()) {
            long count = divisions(text.main(), kind);
            if (count > 0 || kind == Division.Kind.CHAPTER || kind == Division.Kind.SECTION) {
                root.put(kind.name().toLowerCase(Locale.ROOT) + "s", count);
            }
        }
        List.of("articles", "deletedArticles").forEach(root::putArray);
        List.of("captionOf", "paragraphs", "items", "subitems1", "subitems2", "subitems3", "subitems4", "tables").forEach(root::putObject);
        root.putArray("provisos");
    }

    private static long divisions(List<MainElement> elements, Division.Kind kind) {
        return elements.stream().filter(Division.class::isInstance).map(Division.class::cast)
                .mapToLong(division -> (division.kind() == kind ? 1 : 0) + divisions(division.contents(), kind)).sum();
    }

    private void article(Article article) {
        var key = article.number().key();
        root.withArray("articles").add(key);
        if (article.struck()) {
            root.withArray("deletedArticles").add(key);
        }
        if (!article.caption().isEmpty()) {
            object("captionOf").put(key, article.caption());
        }
        object("paragraphs").put(key, article.paragraphs().size());
        article.paragraphs().forEach(paragraph -> paragraph(key + "." + paragraph.number(), paragraph));
    }

    private void paragraph(String place, Paragraph paragraph) {
        if (paragraph.sentences().stream().anyMatch(sentence -> sentence.part() == Sentence.Part.PROVISO)) {
            root.withArray("provisos").add(place);
        }
        tables(place, paragraph.tables().size());
        items(place, "items", paragraph.items(), 1);
    }

    private void items(String place, String key, List<Item> items, int depth) {
        if (!items.isEmpty()) {
            items.forEach(item -> array(object(key), place).add(item.number().key()));
            items.forEach(item -> {
                tables(place + "." + item.number().key(), item.tables().size());
                items(place + "." + item.number().key(), "subitems" + depth, item.subitems(), depth + 1);
            });
        }
    }

    private void tables(String place, int count) {
        if (count > 0) {
            object("tables").put(place, count);
        }
    }

    private void supplements(RegulationText text) {
        var all = root.putArray("supplementary");
        for (SupplementaryProvision provision : text.supplementary()) {
            var facts = SupplementaryFacts.of(provision);
            var node = all.addObject().put("type", facts.type() == SupplementaryFacts.Type.NEW ? "New" : "Amend");
            if (!facts.number().isEmpty()) {
                node.put("number", facts.number());
            }
            Optional.ofNullable(facts.promulgated()).ifPresent(day -> node.put("promulgated", day.toString()));
            Optional.ofNullable(facts.enforced()).ifPresent(day -> node.put("enforced", day.toString()));
            node.put("paragraphs", provision.paragraphs().size());
            if (!provision.articles().isEmpty()) {
                provision.articles().forEach(article -> node.withArray("articles").add(article.number().key()));
            }
        }
    }

    private void appended(RegulationText text) {
        named("appendedTables", text.appendedTables(), table -> table.label(), table -> table.relatedArticle());
        named("forms", text.forms(), form -> form.label(), form -> form.relatedArticle());
    }

    private <T> void named(String key, List<T> all, Function<T, String> name, Function<T, Optional<Numeral>> related) {
        var array = root.putArray(key);
        all.forEach(one -> {
            var node = array.addObject().put("name", name.apply(one));
            related.apply(one).ifPresent(article -> node.put("relatedArticle", article.key()));
        });
    }

    private static ArrayNode array(ObjectNode node, String key) {
        return node.get(key) instanceof ArrayNode array ? array : node.putArray(key);
    }

    private ObjectNode object(String key) {
        return (ObjectNode) root.get(key);
    }

    /** As texts are stored, with the line where each provision begins in place of its identity, which lasts a run only. */
    private static JsonNode tree(ReadResult read) {
        try {
            var tree = MAPPER.readTree(TextJson.write(read.text()));
            lines(tree, read.lines());
            return tree;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lines(JsonNode node, Map<ProvisionId, Integer> lines) {
        if (node instanceof ObjectNode object && object.has("id")) {
            var line = lines.get(new ProvisionId(object.remove("id").asText()));
            if (line != null) {
                object.put("line", line);
            }
        }
        node.forEach(inner -> lines(inner, lines));
    }

    private void reports(ReadResult read, Speech speech) {
        ArrayNode reports = root.putArray("reports");
        read.findings().forEach(finding -> reports.addObject().put("line", finding.line()).put("kind", finding.kind().name())
                .put("reason", speech.say("text.finding." + finding.kind())).put("words", finding.excerpt()));
        ArrayNode aside = root.putArray("aside");
        read.aside().forEach(one -> aside.addObject().put("line", one.line()).put("kind", one.reason().name()).put("words", one.words()));
    }
}
