package org.kitei.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What makes one row of a comparison: an article with its paragraphs, a heading, a table with its rows.
 *
 * @param head the line above its nodes: the caption, 附則, the name of a table; may be empty
 */
record Passages(ProvisionId id, String label, String head, List<Node> nodes) {

    private static final String SUPPLEMENTARY = "附則";
    private static final String NEXT_TABLE = "（ここから別の表）";

    /** A numbered line and the lines below it. */
    record Node(ProvisionId id, int indent, String mark, String words, List<Node> below) {

        boolean sameAs(Node other) {
            return mark.equals(other.mark) && words.equals(other.words) && same(below, other.below);
        }

        Node goneFromHere() {
            return new Node(new ProvisionId(id + "\tgone"), indent, mark, words, below);
        }

        String line() {
            return mark.isEmpty() || words.isEmpty() ? mark + words : mark + "　" + words;
        }
    }

    /** Has no lines but its own, unlike a provision. */
    boolean heading() {
        return nodes.size() == 1 && nodes.get(0).id().equals(id);
    }

    /** As a line names it, supplementary provisions by the amendment they came with. */
    String name() {
        return label.equals(SUPPLEMENTARY) ? head : Numerals.fullWidth(label);
    }

    boolean sameAs(Passages other) {
        return head.equals(other.head) && same(nodes, other.nodes);
    }

    static List<Passages> of(RegulationText text) {
        List<Passages> all = new ArrayList<>();
        all.add(new Passages(ProvisionId.TITLE, "題名", "", List.of(plain(ProvisionId.TITLE, "", text.title()))));
        if (!text.preamble().isEmpty()) {
            all.add(new Passages(ProvisionId.PREAMBLE, "前文", "", lines(text.preamble())));
        }
        text.main().forEach(element -> add(element, all));
        text.supplementary().forEach(provision -> add(provision, all));
        text.appendedTables().forEach(table -> all.add(new Passages(table.id(), table.label(),
                head(table.label(), table.caption()), rows(table.rows()))));
        text.forms().forEach(form -> all.add(new Passages(form.id(), form.label(),
                head(form.label(), form.caption()), lines(form.lines()))));
        return all;
    }

    private static void add(MainElement element, List<Passages> all) {
        if (element instanceof Division division) {
            String mark = Numerals.fullWidth(division.number().with("第", division.kind().unit()));
            all.add(new Passages(division.id(), Numerals.halfWidth(mark), "",
                    List.of(plain(division.id(), mark, division.heading()))));
            division.contents().forEach(inner -> add(inner, all));
        } else if (element instanceof Article article) {
            all.add(of("", article));
        }
    }

    private static void add(SupplementaryProvision provision, List<Passages> all) {
        String head = "附　則" + (provision.label().isEmpty() ? "" : "（" + provision.label() + "）");
        boolean silent = provision.paragraphs().size() == 1;
        List<Node> nodes = provision.paragraphs().stream()
                .map(paragraph -> node(paragraph, silent ? "" : Numerals.fullWidth(paragraph.number())))
                .toList();
        all.add(new Passages(provision.id(), SUPPLEMENTARY, head, nodes));
        provision.articles().forEach(article -> all.add(of(SUPPLEMENTARY, article)));
    }

    private static Passages of(String within, Article article) {
        String label = article.number().with("第", "条");
        List<Paragraph> paragraphs = article.paragraphs();
        List<Node> nodes = IntStream.range(0, paragraphs.size())
                .mapToObj(i -> node(paragraphs.get(i),
                        i == 0 ? Numerals.fullWidth(label) : Numerals.fullWidth(paragraphs.get(i).number())))
                .toList();
        return new Passages(article.id(), within + label, article.caption().isEmpty() ? "" : "（" + article.caption() + "）", nodes);
    }

    private static Node node(Paragraph paragraph, String mark) {
        String words = paragraph.caption().isEmpty() ? paragraph.text() : "（" + paragraph.caption() + "）" + paragraph.text();
        return new Node(paragraph.id(), 0, mark, words, below(0, paragraph.tables(), nodes(paragraph.items(), 0)));
    }

    private static List<Node> nodes(List<Item> items, int level) {
        return items.stream()
                .map(item -> new Node(item.id(), level + 1, ItemNumber.print(level, item.number()), item.text(),
                        below(level + 1, item.tables(), nodes(item.subitems(), level + 1))))
                .toList();
    }

    private static List<Node> below(int indent, List<InnerTable> tables, List<Node> items) {
        return tables.isEmpty() ? items : Stream.concat(rows(oneBehindAnother(tables)).stream()
                .map(row -> new Node(row.id, indent, row.mark, row.words, row.below)), items.stream()).toList();
    }

    /** Where a table ends is a line of its own, for it may be all that changes. */
    private static List<List<String>> oneBehindAnother(List<InnerTable> tables) {
        return IntStream.range(0, tables.size()).boxed().flatMap(i -> Stream.concat(
                i == 0 ? Stream.of() : Stream.of(List.of(NEXT_TABLE)), tables.get(i).rows().stream())).toList();
    }

    private static List<Node> lines(List<String> lines) {
        return unnamed(lines, lines);
    }

    /** A row is known by its first cell. */
    private static List<Node> rows(List<List<String>> rows) {
        return unnamed(rows.stream().map(row -> row.get(0)).toList(), rows.stream().map(row -> String.join("｜", row)).toList());
    }

    /** Lines without an identity are the same where their names are; two of one name are told apart by their order. */
    private static List<Node> unnamed(List<String> names, List<String> lines) {
        Map<String, Integer> seen = new HashMap<>();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> plain(new ProvisionId(names.get(i) + "\t" + seen.merge(names.get(i), 1, Integer::sum)), "", lines.get(i)))
                .toList();
    }

    private static Node plain(ProvisionId id, String mark, String words) {
        return new Node(id, 0, mark, words, List.of());
    }

    private static String head(String label, String caption) {
        return Labels.headed(Numerals.fullWidth(label), caption);
    }

    private static boolean same(List<Node> one, List<Node> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> one.get(i).sameAs(other.get(i)));
    }
}
