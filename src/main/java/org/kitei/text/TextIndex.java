package org.kitei.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Where everything stands that can be referred to. Made in one walk through the text. */
final class TextIndex {

    /** Where an article, a paragraph or an item stands. */
    record Path(@Nullable SupplementaryProvision supplement, @Nullable Article article, @Nullable Paragraph paragraph, List<Item> items) {
    }

    private static final Pattern LABEL = Pattern.compile("(別表|附表|付表|別記様式|別紙様式|参考様式|様式|別紙|別添|別記|別図)?第?([0-9]+(?:号)?(?:の[0-9]+)*)?(?:号)?(様式)?");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}(?:の[1-9][0-9]{0,3})*");

    final Ordered<Article> articles = new Ordered<>();
    private final Map<ProvisionId, Path> paths = new HashMap<>();
    private final Map<ProvisionId, List<Division>> above = new HashMap<>();
    private final Map<String, ProvisionId> appended = new HashMap<>();
    private final Map<String, ProvisionId> firstOfKind = new HashMap<>();
    private final Set<ProvisionId> all = new HashSet<>();
    private final List<Division> divisions = new ArrayList<>();
    private final RegulationText text;

    TextIndex(RegulationText text) {
        this.text = text;
        text.main().forEach(element -> add(element, List.of()));
        text.supplementary().forEach(this::add);
        text.appendedTables().forEach(table -> appended(table.label(), table.id()));
        text.forms().forEach(form -> appended(form.label(), form.id()));
    }

    RegulationText text() {
        return text;
    }

    private void add(MainElement element, List<Division> within) {
        if (element instanceof Division division) {
            List<Division> path = new ArrayList<>(within);
            path.add(division);
            above.put(division.id(), List.copyOf(path));
            divisions.add(division);
            division.contents().forEach(inner -> add(inner, path));
        } else if (element instanceof Article article) {
            above.put(article.id(), within);
            articles.add(article.number(), article);
            add(null, article);
        }
    }

    private void add(SupplementaryProvision supplement) {
        paths.put(supplement.id(), new Path(supplement, null, null, List.of()));
        paragraphs(supplement, null, supplement.paragraphs());
        supplement.articles().forEach(article -> add(supplement, article));
    }

    private void add(@Nullable SupplementaryProvision supplement, Article article) {
        paths.put(article.id(), new Path(supplement, article, null, List.of()));
        paragraphs(supplement, article, article.paragraphs());
    }

    private void paragraphs(@Nullable SupplementaryProvision supplement, @Nullable Article article, List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            paths.put(paragraph.id(), new Path(supplement, article, paragraph, List.of()));
            items(supplement, article, paragraph, List.of(), paragraph.items());
        }
    }

    private void items(@Nullable SupplementaryProvision supplement, @Nullable Article article, Paragraph paragraph, List<Item> within, List<Item> items) {
        for (Item item : items) {
            List<Item> path = new ArrayList<>(within);
            path.add(item);
            paths.put(item.id(), new Path(supplement, article, paragraph, List.copyOf(path)));
            items(supplement, article, paragraph, path, item.subitems());
        }
    }

    private void appended(String label, ProvisionId id) {
        String key = key(label);
        all.add(id);
        appended.putIfAbsent(key, id);
        firstOfKind.putIfAbsent(key.substring(0, key.indexOf(':') + 1), id);
    }

    /** One way of writing for 様式第1号, 第1号様式 and 別記様式第1号. */
    private static String key(String label) {
        Matcher found = LABEL.matcher(Labels.normal(label));
        if (!found.matches()) {
            return label + ":";
        }
        String name = found.group(1) == null ? "様式" : found.group(1);
        String kind = found.group(3) != null ? "F" : name.endsWith("表") ? "T" : name.endsWith("様式") ? "F" : name.substring(1);
        return kind + ":" + (found.group(2) == null ? "" : found.group(2).replace("号", ""));
    }

    /** Without a number, the first of its kind. */
    @Nullable ProvisionId appendedAs(String words) {
        String key = key(words);
        @Nullable ProvisionId exact = appended.get(key);
        return exact == null && key.endsWith(":") ? firstOfKind.get(key) : exact;
    }

    /** The numbers of what is appended of that kind. */
    List<Numeral> numbersAppendedAs(String words) {
        String kind = key(words).replaceFirst(":.*", ":");
        return appended.keySet().stream().filter(key -> key.startsWith(kind)).map(key -> key.substring(kind.length()))
                .filter(number -> NUMBER.matcher(number).matches()).map(number -> Numeral.fromKey(number.replace("の", "_"))).sorted().toList();
    }

    @Nullable Path path(ProvisionId id) {
        return paths.get(id);
    }

    /** The sentences of a paragraph or the words of an item; empty for anything else. */
    String words(ProvisionId id) {
        @Nullable Path path = paths.get(id);
        if (path == null || path.paragraph() == null) {
            return "";
        }
        return path.items().isEmpty() ? path.paragraph().text() : path.items().get(path.items().size() - 1).text();
    }

    boolean has(ProvisionId id) {
        return paths.containsKey(id) || above.containsKey(id) || all.contains(id);
    }

    /** The divisions that hold it, the highest first; itself last where it is one. */
    List<Division> above(ProvisionId id) {
        return above.getOrDefault(id, List.of());
    }

    List<Division> divisions() {
        return divisions;
    }

    List<Division> divisions(String unit) {
        return divisions.stream().filter(each -> each.kind().unit().equals(unit)).toList();
    }

    /**
     * 第2節 is that of the chapter named before it, else that of the chapter where the words stand, else any.
     *
     * @param within what is named before it; null where nothing is
     * @param here   the divisions where the words stand, the highest first
     */
    @Nullable Division division(String unit, Numeral number, @Nullable Division within, List<Division> here) {
        List<Division> numbered = divisions(unit).stream().filter(each -> each.number().equals(number)).toList();
        if (within != null) {
            return numbered.stream().filter(each -> above(each.id()).contains(within)).findFirst().orElse(null);
        }
        return numbered.stream().filter(each -> standsWith(each, here)).findFirst().orElse(numbered.isEmpty() ? null : numbered.get(0));
    }

    /** Whether it stands in the same chapter as what {@code here} holds, or in none as that. */
    boolean standsWith(Division division, List<Division> here) {
        List<Division> own = above(division.id());
        return own.subList(0, own.size() - 1).equals(here.stream().filter(each -> each.kind().above(division.kind())).toList());
    }
}
