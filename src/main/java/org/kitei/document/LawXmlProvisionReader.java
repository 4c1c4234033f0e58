package org.kitei.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.kitei.text.Article;
import org.kitei.text.Division;
import org.kitei.text.Finding;
import org.kitei.text.InnerTable;
import org.kitei.text.Item;
import org.kitei.text.MainElement;
import org.kitei.text.Numeral;
import org.kitei.text.Paragraph;
import org.kitei.text.ProvisionId;

/** Reads the provisions of a law. */
final class LawXmlProvisionReader {

    private static final Map<String, Division.Kind> DIVISIONS = Stream.of(Division.Kind.values())
            .collect(Collectors.toMap(LawXmlProvisions::name, kind -> kind));
    private static final Pattern NUMBER = Pattern.compile("^[\\s　]*第[0-9０-９〇一二三四五六七八九十百千]+[編章節款目](の[0-9０-９〇一二三四五六七八九十百千]+)*[\\s　]*");
    private static final Pattern KEY = Pattern.compile("[1-9]\\d{0,5}(_[1-9]\\d{0,5})*");
    private static final Pattern RANGE = Pattern.compile("([1-9]\\d{0,3}):([1-9]\\d{0,3})");
    private static final Pattern BRACKETED = Pattern.compile("^[\\s　]*[（(](.*)[）)][\\s　]*$", Pattern.DOTALL);
    private static final Pattern PART_OF_A_PROVISION = Pattern.compile("(Paragraph|Item|Subitem\\d+)(Caption|Num|Title|Sentence)");
    private static final Pattern SUBITEM = Pattern.compile("Item|Subitem\\d+");

    private final LawXmlFindings findings;
    /** How many provisions ranges may add: no law has struck as many. */
    private int roomForRanges = 10_000;

    LawXmlProvisionReader(LawXmlFindings findings) {
        this.findings = findings;
    }

    static String unbracketed(String words) {
        var inside = BRACKETED.matcher(words);
        return inside.matches() ? inside.group(1) : words;
    }

    /** Divisions and articles in it; those of a hidden division stand in its place. */
    List<MainElement> elements(XmlNode within) {
        var elements = new ArrayList<MainElement>();
        for (var child : within.children()) {
            if (DIVISIONS.containsKey(child.name()) && child.hidden()) {
                elements.addAll(elements(child));
            } else if (DIVISIONS.containsKey(child.name())) {
                elements.add(division(child, elements.size() + 1));
            } else if (child.name().equals("Article")) {
                articles(child).forEach(elements::add);
            }
        }
        return elements;
    }

    private Division division(XmlNode node, int place) {
        var kind = DIVISIONS.get(node.name());
        var heading = NUMBER.matcher(node.words(node.name() + "Title")).replaceFirst("");
        return new Division(ProvisionId.next(), kind, number(node, place), heading, elements(node));
    }

    /** One article, none where it is hidden, several where its number is a range of struck ones. */
    Stream<Article> articles(XmlNode node) {
        if (node.hidden() && node.attribute("Num").equals("0")) {
            return Stream.empty();
        }
        return numbers(node, 1).map(number -> article(node, number));
    }

    private Article article(XmlNode node, Numeral number) {
        var paragraphs = new ArrayList<>(node.children("Paragraph").map(this::paragraph).toList());
        if (paragraphs.isEmpty()) {
            paragraphs.add(new Paragraph(ProvisionId.next(), 1, "", List.of()));
        }
        var article = new Article(ProvisionId.next(), number, unbracketed(node.words("ArticleCaption")), paragraphs);
        var note = node.children("SupplNote").findFirst();
        note.ifPresent(each -> findings.add(each, Finding.Kind.OUT_OF_PLACE));
        return note.map(each -> goingOn(article, each.words())).orElse(article);
    }

    Paragraph paragraph(XmlNode node) {
        var number = node.attribute("Num").matches("[1-9]\\d{0,5}") ? Integer.parseInt(node.attribute("Num")) : 1;
        return new Paragraph(ProvisionId.next(), number, unbracketed(node.words("ParagraphCaption")), words(node), tables(node), items(node));
    }

    private List<Item> items(XmlNode within) {
        var items = new ArrayList<Item>();
        within.children().stream().filter(child -> SUBITEM.matcher(child.name()).matches()).forEach(child -> numbers(child, items.size() + 1)
                .forEach(number -> items.add(new Item(ProvisionId.next(), number, words(child), tables(child), items(child)))));
        return items;
    }

    /** One number, or those of a range of struck provisions. */
    private Stream<Numeral> numbers(XmlNode node, int otherwise) {
        var range = RANGE.matcher(node.attribute("Num"));
        if (!range.matches()) {
            return Stream.of(number(node, otherwise));
        }
        findings.add(node, Finding.Kind.RANGE_EXPANDED);
        int from = Integer.parseInt(range.group(1));
        int to = Math.min(Math.max(from, Integer.parseInt(range.group(2))), from + roomForRanges);
        roomForRanges -= to - from;
        return IntStream.rangeClosed(from, to).mapToObj(Numeral::of);
    }

    private List<InnerTable> tables(XmlNode within) {
        return within.children("TableStruct").map(struct -> rows(struct).toList()).filter(rows -> !rows.isEmpty()).map(InnerTable::new).toList();
    }

    /** Its rows; a title above and remarks below have a row each. */
    Stream<List<String>> rows(XmlNode struct) {
        return struct.children().stream().flatMap(part -> {
            if (part.name().equals("Table")) {
                return new LawXmlTable(part).rows();
            }
            findings.add(part, Finding.Kind.OUT_OF_PLACE);
            return rowsOf(part);
        });
    }

    /** What stands in a table and is none of its rows: a row each. */
    static Stream<List<String>> rowsOf(XmlNode part) {
        return lines(part).filter(words -> !words.isBlank()).map(List::of);
    }

    /** A line for each innermost element; the number of an item stands before its words. */
    static Stream<String> lines(XmlNode part) {
        var children = part.children();
        if (children.isEmpty() || part.name().equals("Sentence")) {
            return Stream.of(set(part));
        }
        if (!SUBITEM.matcher(part.name()).matches()) {
            return children.stream().flatMap(LawXmlProvisionReader::lines);
        }
        var own = children.stream().filter(child -> PART_OF_A_PROVISION.matcher(child.name()).matches())
                .map(child -> lines(child).collect(Collectors.joining("　"))).filter(words -> !words.isEmpty()).collect(Collectors.joining("　"));
        return Stream.concat(Stream.of(own), children.stream().filter(child -> !PART_OF_A_PROVISION.matcher(child.name()).matches())
                .flatMap(LawXmlProvisionReader::lines));
    }

    /** The article with words behind its last ones. */
    Article goingOn(Article article, String words) {
        var paragraphs = new ArrayList<>(article.paragraphs());
        var last = paragraphs.remove(paragraphs.size() - 1);
        paragraphs.add(new Paragraph(last.id(), last.number(), last.caption(), last.text() + words, last.tables(), last.items()));
        return new Article(article.id(), article.number(), article.caption(), paragraphs);
    }

    /** Its sentences, and behind them whatever else stands in it that has no place of its own. */
    private String words(XmlNode node) {
        var words = new StringBuilder();
        for (var child : node.children()) {
            if (child.name().endsWith("Sentence") && PART_OF_A_PROVISION.matcher(child.name()).matches()) {
                words.append(sentences(child));
            } else if (!PART_OF_A_PROVISION.matcher(child.name()).matches() && !SUBITEM.matcher(child.name()).matches()
                    && !child.name().equals("TableStruct")) {
                findings.add(child, child.holds("Fig") ? Finding.Kind.OBJECT : Finding.Kind.OUT_OF_PLACE);
                words.append(sentences(child));
            }
        }
        return words.toString();
    }

    /** Sentences one behind the other, columns parted by a wide space. */
    static String sentences(XmlNode node) {
        var children = node.children().stream().filter(child -> Set.of("Sentence", "Column").contains(child.name())).toList();
        return children.isEmpty() ? set(node) : children.stream().map(LawXmlProvisionReader::set)
                .collect(Collectors.joining(children.get(0).name().equals("Column") ? "　" : ""));
    }

    /** Its words; breaks of lines and the spaces around them were put there for whoever reads the file. */
    private static String set(XmlNode node) {
        var words = node.words();
        return words.indexOf('\n') < 0 ? words : words.strip();
    }

    private static Numeral number(XmlNode node, int otherwise) {
        var key = node.attribute("Num");
        return KEY.matcher(key).matches() ? Numeral.fromKey(key) : Numeral.of(otherwise);
    }
}
