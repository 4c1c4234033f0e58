package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.text.WordSample.level;
import static org.kitei.text.WordSample.p;
import static org.kitei.text.WordSample.row;

import org.junit.jupiter.api.Test;

class WordFileTest {

    private static final String NUMBERING = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimalFullWidth", "第%1条")
            + level(1, "decimalFullWidth", "（%2）") + level(2, "aiueoFullWidth", "%3") + "</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1") + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"2\"/></w:lvlOverride></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"2\"/></w:lvlOverride></w:num>";

    @Test
    void numbersThatWordCountsAreRead() throws UnusableText {
        ReadResult read = TextFile.read(new WordSample(p("情報管理規程") + p("（目的）") + p(1, 0, "目的を定める。")
                + p("（用語）") + p(1, 0, "用語は、次による。") + p(1, 1, "端末") + p(1, 2, "据置") + p(1, 2, "携帯") + p(1, 1, "媒体")
                + p(2, 0, "前項のほか、別に定める。") + p(2, 0, "第三の項とする。")
                + p("（報告）") + p(1, 0, "報告する。") + p(1, 1, "毎月") + p(3, 0, "報告は書面による。"))
                .numbering(NUMBERING).bytes());
        assertThat(TextPrinter.print(read.text())).isEqualTo("""
                情報管理規程

                （目的）
                第１条　目的を定める。
                （用語）
                第２条　用語は、次による。
                　（１）　端末
                　　ア　据置
                　　イ　携帯
                　（２）　媒体
                ２　前項のほか、別に定める。
                ３　第三の項とする。
                （報告）
                第３条　報告する。
                　（１）　毎月
                ２　報告は書面による。
                """);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void aStyleMayCarryTheNumber() throws UnusableText {
        ReadResult read = TextFile.read(new WordSample(p("規程") + styled("Article", "一つ目。") + styled("OwnArticle", "二つ目。"))
                .numbering(NUMBERING).styles("<w:style w:type=\"paragraph\" w:styleId=\"Article\"><w:name w:val=\"条\"/><w:pPr><w:numPr>"
                        + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"OwnArticle\">"
                        + "<w:name w:val=\"自院の条\"/><w:basedOn w:val=\"Article\"/></w:style>").bytes());
        assertThat(read.text().articles()).extracting(article -> article.paragraphs().get(0).text()).containsExactly("一つ目。", "二つ目。");
    }

    @Test
    void tablesStandWhereTheyStood() throws UnusableText {
        ReadResult read = TextFile.read(new WordSample(p("規程") + p("第１条　次の表による。")
                + "<w:tbl>" + row("区分", "時期") + row("監査", "四月") + "</w:tbl>" + p("２　前項の表は、毎年改める。")
                + p("別表第１（第１条関係）") + "<w:tbl>" + row("甲", "乙") + row("丙", "丁｜戊") + "</w:tbl>").bytes());
        assertThat(read.text().articles().toList().get(0).paragraphs()).hasSize(2)
                .first().extracting(Paragraph::tables).asList().containsExactly(
                        new InnerTable(java.util.List.of(java.util.List.of("区分", "時期"), java.util.List.of("監査", "四月"))));
        assertThat(read.text().appendedTables().get(0).rows()).containsExactly(
                java.util.List.of("甲", "乙"), java.util.List.of("丙", "丁｜戊"));
    }

    @Test
    void rubyIsLeftOutAndToldOfAndKeptAside() throws UnusableText {
        ReadResult read = TextFile.read(new WordSample(p("規程") + "<w:p><w:r><w:t>第１条　</w:t></w:r><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>かんじゃ</w:t>"
                + "</w:r></w:rt><w:rubyBase><w:r><w:t>患者</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>を守る。</w:t></w:r></w:p>").bytes());
        assertThat(read.text().articles().toList().get(0).paragraphs().get(0).text()).isEqualTo("患者を守る。");
        assertThat(read.findings()).containsExactly(new Finding(2, Finding.Kind.RUBY, "かんじゃ"));
        assertThat(read.aside()).containsExactly(new SetAside(2, Finding.Kind.RUBY, "かんじゃ"));
    }

    @Test
    void trackedChangesAreTakenAsAccepted() throws UnusableText {
        ReadResult read = TextFile.read(new WordSample(p("規程")
                + "<w:p><w:r><w:t>第１条　監査は、年</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>二</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\"><w:r><w:t>四</w:t></w:r></w:ins><w:r><w:t>回行う。</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr><w:r><w:t>第２条　報告は、</w:t></w:r></w:p>" + p("書面による。")).bytes());
        assertThat(read.text().articles()).extracting(article -> article.paragraphs().get(0).text())
                .containsExactly("監査は、年四回行う。", "報告は、書面による。");
        assertThat(read.findings()).extracting(Finding::kind).containsOnly(Finding.Kind.TRACKED_CHANGE);
    }

    @Test
    void boxesNotesAndPicturesAreNotPassedOver() throws UnusableText {
        ReadResult read = TextFile.read(new WordSample(p("規程") + "<w:p><w:r><w:t>第１条　定める。</w:t></w:r><w:r><w:drawing><w:txbxContent>"
                + p("枠の中の注意") + "</w:txbxContent></w:drawing></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
                + "<w:p><w:r><w:drawing><a:blip xmlns:a=\"urn:a\"/></w:drawing></w:r></w:p>")
                .part("word/footnotes.xml", "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote>"
                        + p("脚注の言葉") + "</w:footnote></w:footnotes>").bytes());
        assertThat(read.text().articles().toList().get(0).paragraphs()).extracting(Paragraph::text).containsExactly("定める。", "枠の中の注意");
        assertThat(read.aside()).extracting(SetAside::words).contains("脚注の言葉");
        assertThat(read.findings()).extracting(Finding::kind).contains(Finding.Kind.OBJECT, Finding.Kind.NOTE);
    }

    @Test
    void aTableOfContentsMadeByWordIsNoText() throws UnusableText {
        ReadResult read = TextFile.read(new WordSample(p("規程") + styled("TOC1", "第1章　総則　1") + p("第１章　総則") + p("第１条　定める。"))
                .styles("<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>").bytes());
        assertThat(read.text().main()).hasSize(1);
        assertThat(read.text().preamble()).isEmpty();
        assertThat(read.aside()).extracting(SetAside::words).containsExactly("第1章　総則　1");
    }

    private static String styled(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }
}
