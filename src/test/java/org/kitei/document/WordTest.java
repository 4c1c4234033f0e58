package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.document.WordParts.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kitei.text.ComparisonTable;
import org.kitei.text.TextReader;

class WordTest {

    private static final String BODY = "word/document.xml";
    private static final EditionInfo INFO = new EditionInfo("みなと総合病院", 3, "第3版", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 22),
            "2026-014", "佐藤 一郎（鈴木 花子の代決）", "ab".repeat(32), false);

    @Nested
    class OfAText {

        private final RegulationWord word = new RegulationWord(Templates.words());
        private final WordParts parts = new WordParts(word.render(Originals.ofAHospital(), INFO));

        @Test
        void chaptersSectionsAndCaptionsAreHeadingsOfWordsOutline() {
            assertThat(parts.styled("Heading1")).containsExactly("総則", "体制", "外部との契約");
            assertThat(parts.styled("Heading2")).containsExactly("役職", "会議");
            assertThat(parts.styled("Heading4")).startsWith("（目的）", "（定義）", "（総括責任者）").hasSize(10);
            assertThat(parts.styled("SupplementaryTitle")).hasSize(3);
            assertThat(parts.elements("word/styles.xml", "style").stream().filter(style -> !value(style, "outlineLvl").isEmpty())
                    .map(style -> value(style, "name"))).containsExactly("heading 1", "heading 2", "heading 3", "heading 4");
        }

        @Test
        void anArticleWithoutACaptionStandsInTheOutlineItself() {
            var outlined = parts.elements(BODY, "p").stream().filter(p -> value(p, "outlineLvl").equals("3"));
            assertThat(outlined.map(p -> p.getTextContent())).containsExactly("削除");
        }

        @Test
        void itemsThatRunFromOneAreNumberedByWordAndOthersAreWritten() {
            assertThat(parts.styled("Item1")).contains("診療情報システムの運用の方針を定めること。", "（２）の２　操作端末　職員等が診療情報システムを操作する機器をいう。");
            assertThat(parts.elements("word/numbering.xml", "lvlText")).extracting(level -> level.getAttribute("w:val"))
                    .startsWith("（%1）　", "%2　", "（%3）　", "%1　");
        }

        @Test
        void paragraphsThatRunOnAreNumberedByWordFromTheirFirstNumber() {
            var text = TextReader.read("規程\n\n（目的）\n第１条　一。\n２　二。\n（１）　号\n３　三。\n\n附　則\n１　施行。\n２　経過。\n").text();
            var written = new WordParts(word.render(text, INFO));
            var paragraphs = written.elements(BODY, "p").stream().filter(p -> value(p, "pStyle").equals("Article") && !value(p, "numId").isEmpty()).toList();
            assertThat(paragraphs).extracting(p -> value(p, "numId") + p.getTextContent())
                    .containsExactly("1一。", "2二。", "2三。", "4施行。", "4経過。");
            assertThat(written.elements("word/numbering.xml", "num")).extracting(list -> value(list, "abstractNumId") + value(list, "startOverride"))
                    .containsExactly("21", "12", "01", "11");
        }

        @Test
        void paragraphsWithAGapBetweenTheirNumbersAreWritten() {
            var text = TextReader.read("規程\n\n（目的）\n第１条　一。\n２　二。\n４　四。\n").text();
            assertThat(new WordParts(word.render(text, INFO)).styled("Article")).contains("２　二。", "４　四。");
        }

        @Test
        void everyListBeginsWithItsFirstNumber() {
            var numbered = new WordParts(word.render(Originals.ofAClinic(), INFO));
            var used = numbered.elements(BODY, "numId").stream().map(id -> id.getAttribute("w:val")).collect(Collectors.toSet());
            assertThat(used).isEqualTo(Set.of("1", "2", "3", "4", "5", "6"));
            assertThat(numbered.elements("word/numbering.xml", "num")).extracting(list -> value(list, "abstractNumId") + value(list, "startOverride"))
                    .containsExactly("31", "21", "12", "01", "12", "01");
        }

        @Test
        void everyStyleThatIsUsedIsThere() {
            var known = parts.elements("word/styles.xml", "style").stream().map(style -> style.getAttribute("w:styleId")).collect(Collectors.toSet());
            assertThat(known).containsAll(parts.elements(BODY, "pStyle").stream().map(style -> style.getAttribute("w:val")).toList());
        }

        @Test
        void everyPageTellsItsNumberTheEditionAndTheHash() {
            assertThat(parts.elements("word/footer.xml", "fldSimple")).extracting(field -> field.getAttribute("w:instr").strip())
                    .containsExactly("PAGE", "NUMPAGES");
            assertThat(parts.words("word/footer.xml")).contains("ab".repeat(32), "第3版", "佐藤 一郎（鈴木 花子の代決）", "2026-014");
            assertThat(parts.words("word/header.xml")).contains("みなと総合病院", "あおば市民病院診療情報システム管理規程　第3版")
                    .doesNotContain("見本");
            assertThat(parts.words("docProps/core.xml")).contains("sha256:" + "ab".repeat(32), "2026-11-22T00:00:00Z");
        }

        @Test
        void tablesAreTablesWithTheirHeadOnEveryPage() {
            assertThat(parts.elements(BODY, "tbl")).hasSize(1);
            assertThat(parts.elements(BODY, "tblHeader")).hasSize(1);
            assertThat(parts.elements(BODY, "tbl").get(0).getTextContent()).contains("通常監査", "各四半期の末月");
        }

        @Test
        void theContentsLeadToTheHeadings() {
            var anchors = parts.elements(BODY, "bookmarkStart").stream().map(mark -> mark.getAttribute("w:name")).toList();
            assertThat(anchors).doesNotHaveDuplicates()
                    .containsAll(parts.elements(BODY, "hyperlink").stream().map(link -> link.getAttribute("w:anchor")).toList());
        }

        @Test
        void aSampleSaysSoAboveEveryPage() {
            var sample = new EditionInfo("みほん病院", 1, "第1版", null, null, "", "", "ab".repeat(32), true);
            assertThat(new WordParts(word.render(Originals.ofAClinic(), sample)).words("word/header.xml"))
                    .contains("実在の施設の規程ではありません");
        }

        @Test
        void theSameInputGivesTheSameBytes() {
            var text = Originals.amended();
            assertThat(word.render(text, INFO)).isEqualTo(word.render(text, INFO));
        }

        @Test
        void whatXmlCannotHoldIsLeftOutAndTheRestIsKeptAsItIs() {
            var hostile = new EditionInfo("<b>\u0001&病院</b>", 1, "]]>", null, null, "", "", "x", false);
            assertThat(new WordParts(word.render(Originals.ofAClinic(), hostile)).words("word/header.xml")).contains("<b>&病院</b>", "]]>");
        }
    }

    @Nested
    class OfAComparison {

        private final ComparisonWord word = new ComparisonWord(Templates.words());
        private final ComparisonTable table = ComparisonTable.between(Originals.ofAHospital(), Originals.amended());
        private final ComparisonInfo info =
                new ComparisonInfo("みどり市立中央病院", "ab".repeat(32), "cd".repeat(32), LocalDate.of(2026, 11, 22), false);

        @Test
        void itIsATableOnItsSideWithTheChangedWordsUnderlined() {
            var parts = new WordParts(word.render(new Comparison(table, "規程", "第2版", "第3版", false), info));

            assertThat(parts.elements(BODY, "pgSz").get(0).getAttribute("w:orient")).isEqualTo("landscape");
            assertThat(parts.elements(BODY, "tblHeader")).hasSize(1);
            assertThat(parts.elements(BODY, "r").stream().filter(run -> value(run, "u").equals("single")).map(run -> run.getTextContent()))
                    .contains("のうちから二人まで", "外部の監査｜隔年");
            assertThat(parts.words("word/header.xml")).contains("みどり市立中央病院", "規程　新旧対照表");
            assertThat(parts.words("word/footer.xml")).contains("ab".repeat(32), "cd".repeat(32));
        }

        @Test
        void theColumnsStandAsTheHouseHasThem() {
            assertThat(heads(false)).containsExactly("改正後", "改正前");
            assertThat(heads(true)).containsExactly("改正前", "改正後");
        }

        @Test
        void textsThatAreTheSameSaySo() {
            var same = ComparisonTable.between(Originals.amended(), Originals.amended());
            assertThat(new WordParts(word.render(new Comparison(same, "規程", "", "", false), ComparisonInfo.NONE)).words(BODY))
                    .contains("本文に変わったところはありません。");
        }

        @Test
        void textsThatDifferInNoWordDoNotSayThatNothingChanged() {
            var wordless = new ComparisonTable(List.of(), false);
            assertThat(new WordParts(word.render(new Comparison(wordless, "規程", "", "", false), ComparisonInfo.NONE)).words(BODY))
                    .contains("言葉は同じですが、段落や表の欄の区切りが変わりました。").doesNotContain("変わったところはありません");
        }

        @Test
        void theSameInputGivesTheSameBytes() {
            var comparison = new Comparison(table, "規程", "第2版", "第3版", false);
            assertThat(word.render(comparison, info)).isEqualTo(word.render(comparison, info));
        }

        private List<String> heads(boolean formerFirst) {
            var parts = new WordParts(word.render(new Comparison(table, "規程", "", "", formerFirst), ComparisonInfo.NONE));
            return parts.styled("CellHeadCentred");
        }
    }

    @Nested
    class OfMinutes {

        @Test
        void theSameInputGivesTheSameBytes() {
            var word = new MinutesWord(Templates.words());
            assertThat(word.render(MinutesPdfTest.MINUTES)).isEqualTo(word.render(MinutesPdfTest.MINUTES));
        }

        @Test
        void theyTellWhatWasConfirmedAndByWhom() {
            var parts = new WordParts(new MinutesWord(Templates.words()).render(MinutesPdfTest.MINUTES));

            assertThat(parts.styled("Title")).containsExactly("医療情報システム委員会議事録");
            assertThat(parts.styled("Minutes")).containsExactly("1　日時　令和8年11月20日", "2　出席　5人",
                    "議題　情報システム運用管理規程の一部改正について", "3　結果", "全員が賛成した。");
            assertThat(parts.elements(BODY, "p").stream().filter(p -> value(p, "outlineLvl").equals("0")).map(p -> p.getTextContent()))
                    .containsExactly("1　日時　令和8年11月20日", "3　結果");
            assertThat(parts.styled("Confirmed")).containsExactly("令和8年11月21日 10:00　委員長　佐藤 一郎（議決）");
            assertThat(parts.words("word/header.xml")).contains("みなと総合病院", "情報システム運用管理規程の一部改正");
            assertThat(parts.words("word/footer.xml")).contains("cd".repeat(32));
        }
    }
}
