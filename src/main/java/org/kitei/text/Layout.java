package org.kitei.text;

import java.util.ArrayList;
import java.util.List;

/** How the parts of a text are set on lines so that {@link TextReader} finds them again, on paper and in a Word file alike. */
public final class Layout {

    private Layout() {
    }

    /** The title, with the circle that marks it where it would not be taken for one without; empty where nothing stands before the provisions. */
    public static String title(RegulationText text) {
        if (text.title().isEmpty() && text.preamble().isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>(text.preamble());
        lines.add(0, text.title());
        boolean clear = LineClassifier.classify(text.title()) instanceof Line.Plain && FrontMatter.of(lines).title().equals(text.title());
        return clear ? text.title() : (text.title().startsWith("○") ? "○　" : "○") + text.title();
    }

    /** Whether the caption stands on a line of its own above the article; else it stands behind the number, 第１条（目的）. */
    public static boolean captionAbove(Article article) {
        String line = "（" + article.caption() + "）";
        return LineClassifier.classify(line) instanceof Line.CaptionLine && !FrontMatter.belongsToImprint(line);
    }

    /** Whether the words of the first paragraph stand behind the article's number; else it stands below, with a number of its own. */
    public static boolean besideNumber(Article article) {
        Paragraph first = article.paragraphs().get(0);
        return first.number() == 1 && first.caption().isEmpty() && !(first.wordless() && article.paragraphs().size() > 1);
    }

    /** Whether the only paragraph of a supplementary provision stands there without its number. */
    public static boolean unnumbered(SupplementaryProvision provision) {
        List<Paragraph> paragraphs = provision.paragraphs();
        return paragraphs.size() == 1 && paragraphs.get(0).number() == 1 && LineClassifier.classify(paragraphs.get(0).text()) instanceof Line.Plain;
    }

    /** The rows of a table, a line each: ｜甲｜乙｜. */
    public static List<String> framed(List<List<String>> rows) {
        return TableRows.framed(rows);
    }
}
