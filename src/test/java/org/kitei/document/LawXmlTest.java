package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kitei.text.CanonicalText;
import org.kitei.text.ContentHash;
import org.kitei.text.Finding;
import org.kitei.text.ReadResult;
import org.kitei.text.RegulationText;
import org.kitei.text.SetAside;
import org.kitei.text.TextPrinter;
import org.kitei.text.TextReader;
import org.kitei.text.UnusableText;
import org.kitei.text.UnusableText.Reason;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

class LawXmlTest {

    private static final Path GOVERNMENTS = Path.of("..", "shared", "law-xml", "XMLSchemaForJapaneseLaw_v3.xsd");
    private static final EditionInfo INFO = new EditionInfo("みなと総合病院", 3, "第3版", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 22),
            "2026-014", "佐藤 一郎", "ab".repeat(32), false);

    static Stream<RegulationText> texts() {
        return Stream.of(Originals.ofAHospital(), Originals.ofAClinic(), Originals.amended(), read(""), read("""
                運用規程

                前文の一行目である。
                前文の二行目である。

                （前置き）
                第１条　章の前に立つ条である。
                第１章　総則
                （目的）
                第２条　目的は、次の表のとおりとする。ただし、この限りでない。 後に続く。
                ｜区分｜回数｜
                ｜定期｜四回｜
                　（１）　次のもの
                　　ア　一つ目
                　　　（ア）　細かいもの
                　　　　ａ　もっと細かいもの
                　　　　　（ａ）　最も細かいもの
                第２章　空の章
                第３章　節と款
                第１款　節のない款
                第３条　款の条である。
                第１節　節
                第４条　節の条である。
                第２款　款
                第５条　款の条である。
                第１目　目
                第５条の２　目の条である。

                附　則
                （施行期日）
                １　この規程は、令和９年４月１日から施行する。
                （経過措置）
                ２　なお従前の例による。

                附　則（令和９年３月２５日病院管理規程第２号）
                第１条　この規程は、公布の日から施行する。

                別表第１（第２条関係）
                見出しだけの表

                別表第２
                ｜ 一 ｜二｜
                ｜三｜｜

                様式第１号（第５条の２関係）
                作業報告書
                　　　年　月　日

                　署名
                """), read("""
                編のある規程
                第１編　総則
                第１条　条である。
                第１章　章
                第２条　条である。
                第２編　編
                第１節　章のない節
                第３条　条である。
                """));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsWrittenIsValidAndReadBackTheSameText(RegulationText text) throws Exception {
        var written = LawXml.write(text, INFO);

        assertThat(errors(own(), written)).isEmpty();
        assertThat(CanonicalText.of(LawXml.read(written).text())).isEqualTo(CanonicalText.of(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theGovernmentsSchemaFindsNothingAmissEither(RegulationText text) throws Exception {
        assumeThat(GOVERNMENTS).exists();

        assertThat(errors(schema(GOVERNMENTS.toUri().toURL()), LawXml.write(text, INFO))).isEmpty();
    }

    @Test
    void ourSchemaRefusesWhatItDoesNotKnow() throws Exception {
        var written = new String(LawXml.write(Originals.ofAHospital(), INFO), StandardCharsets.UTF_8);

        assertThat(errors(own(), written.replace("<LawNum>", "<LawNumber/><LawNum>").getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(errors(own(), written.replace("Num=\"5_2\"", "Num=\"5の2\"").getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void aRegulationTakesTheYearOfItsEnactmentAndTheNumberOfItsEdition() throws Exception {
        var law = XmlNode.read(LawXml.write(Originals.ofAHospital(), INFO));

        assertThat(List.of(law.attribute("Era"), law.attribute("Year"), law.attribute("Num"))).containsExactly("Reiwa", "8", "3");
        assertThat(LawXml.read(LawXml.write(Originals.ofAHospital(), INFO)).imprint().promulgated()).isEqualTo(LocalDate.of(2026, 11, 22));
        var dayless = new EditionInfo("", 1, "", null, null, "", "", "", false);
        var told = XmlNode.read(LawXml.write(Originals.ofAHospital(), dayless));
        assertThat(List.of(told.attribute("Era"), told.attribute("Year"), told.attribute("Num"))).containsExactly("Heisei", "23", "1");
        var unknown = XmlNode.read(LawXml.write(read("規程\n第１条　条である。"), dayless));
        assertThat(unknown.attribute("Era") + unknown.attribute("Year")).isEqualTo("Reiwa1");
    }

    @Test
    void aProvisoIsMarkedAsOne() throws Exception {
        assertThat(new String(LawXml.write(Originals.ofAHospital(), INFO), StandardCharsets.UTF_8))
                .contains("<Sentence Num=\"2\" Function=\"proviso\">ただし、病院長が特に認めるときは、副院長に行わせることができる。</Sentence>")
                .contains("<TOCSection Num=\"2\"><SectionTitle>第２節　会議</SectionTitle><ArticleRange>（第６条・第７条）</ArticleRange>")
                .contains("<SupplProvision Type=\"Amend\" AmendLawNum=\"令和元年五月三十一日病院管理規程第三号\">");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(LawXml.write(Originals.amended(), INFO)).isEqualTo(LawXml.write(Originals.amended(), INFO));
    }

    @Nested
    class OfALawThatOthersWrote {

        @Test
        void nothingOfItIsLostAndWhatHasNoPlaceIsReported() throws Exception {
            var read = LawXml.read(law("""
                    <TOC><TOCLabel>目次</TOCLabel><TOCChapter Num="1"><ChapterTitle>第一章　総則</ChapterTitle><ArticleRange>（第一条・第二条）</ArticleRange>
                      <TOCSection Num="1"><SectionTitle>第一節　通則</SectionTitle></TOCSection></TOCChapter></TOC>
                    <MainProvision>
                      <Chapter Num="1"><ChapterTitle>第一章　総則</ChapterTitle>
                        <Article Num="1"><ArticleCaption>（目的）</ArticleCaption><ArticleTitle>第一条</ArticleTitle>
                          <Paragraph Num="1"><ParagraphNum/><ParagraphSentence>
                            <Sentence Num="1">この法律は、<Ruby>瑕疵<Rt>かし</Rt></Ruby>について定める。</Sentence>
                            <Sentence Num="2" Function="proviso">ただし、別に定める。</Sentence></ParagraphSentence>
                            <Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Column Num="1"><Sentence>用語</Sentence></Column><Column Num="2"><Sentence>意味</Sentence></Column></ItemSentence></Item>
                            <List><ListSentence><Sentence>列記したもの</Sentence></ListSentence></List>
                          </Paragraph>
                          <SupplNote>（改正の注）</SupplNote>
                        </Article>
                        <Article Num="3:5"><ArticleTitle>第三条から第五条まで</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>削除</Sentence></ParagraphSentence></Paragraph></Article>
                      </Chapter>
                    </MainProvision>
                    <SupplProvision AmendLawNum="平成九年法律第一号" Extract="true"><SupplProvisionLabel>附　則</SupplProvisionLabel>
                      <Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>公布の日から施行する。</Sentence></ParagraphSentence></Paragraph>
                    </SupplProvision>
                    <AppdxNote><AppdxNoteTitle>別記</AppdxNoteTitle><NoteStruct><Note><Sentence>別記の言葉</Sentence></Note></NoteStruct></AppdxNote>
                    """));

            assertThat(CanonicalText.of(read.text()).lines()).contains("chapter\t1\t総則", "article\t1\t目的",
                    "paragraph\t1\t\tこの法律は、瑕疵について定める。ただし、別に定める。列記したもの（改正の注）", "item\t1\t用語　意味", "article\t3\t", "article\t4\t",
                    "article\t5\t", "supplementary\t平成九年法律第一号", "form\t別記\t", "line\t別記の言葉");
            assertThat(read.findings()).extracting(Finding::kind).contains(Finding.Kind.RUBY, Finding.Kind.OUT_OF_PLACE,
                    Finding.Kind.RANGE_EXPANDED, Finding.Kind.TABLE_OF_CONTENTS).isNotEmpty();
            assertThat(read.findings()).allSatisfy(finding -> assertThat(finding.line()).isGreaterThan(1));
            assertThat(read.aside()).extracting(SetAside::reason, SetAside::words).containsExactly(
                    tuple(Finding.Kind.TABLE_OF_CONTENTS, "目次"), tuple(Finding.Kind.TABLE_OF_CONTENTS, "第一章　総則（第一条・第二条）"),
                    tuple(Finding.Kind.TABLE_OF_CONTENTS, "第一節　通則"), tuple(Finding.Kind.RUBY, "瑕疵（かし）"), tuple(Finding.Kind.EXTRACT, "抄"));
        }

        @Test
        void paragraphsWithoutAnArticleGetOneAroundThem() throws Exception {
            var read = LawXml.read(law("""
                    <MainProvision><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>条のない法律である。</Sentence></ParagraphSentence></Paragraph>
                    </MainProvision>"""));

            assertThat(read.text().articles()).hasSize(1);
            assertThat(read.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.ARTICLE_ASSUMED);
        }
    }

    @Nested
    class OfWhatHasNoPlaceOfItsOwn {

        private static final String LAW = """
                <MainProvision>
                <Article Num="1"><ArticleTitle>第一条</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>次の表による。</Sentence></ParagraphSentence>
                <TableStruct><TableStructTitle>表の題</TableStructTitle><Table>
                <TableRow><TableColumn colspan="2"><Sentence>上欄</Sentence></TableColumn><TableColumn><Sentence>下欄</Sentence></TableColumn></TableRow>
                <TableRow><TableColumn rowspan="2"><Sentence>甲</Sentence></TableColumn><TableColumn><Sentence>乙</Sentence></TableColumn><TableColumn><Sentence>丙</Sentence></TableColumn></TableRow>
                <TableRow><TableColumn><Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Sentence>丁</Sentence></ItemSentence></Item></TableColumn><TableColumn><Sentence>戊</Sentence></TableColumn></TableRow>
                </Table><Remarks><RemarksLabel>備考</RemarksLabel><Sentence>表の備考</Sentence></Remarks></TableStruct></Paragraph></Article>
                <Article Num="2"><ArticleTitle>第二条</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>次のとおりとする。</Sentence></ParagraphSentence>
                <Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Sentence>甲</Sentence></ItemSentence></Item>
                <Item Num="2:4" Delete="true"><ItemTitle>二から四まで</ItemTitle><ItemSentence><Sentence>削除</Sentence></ItemSentence></Item>
                <Item Num="5"><ItemTitle>五</ItemTitle><ItemSentence><Sentence>乙</Sentence></ItemSentence></Item></Paragraph></Article>
                </MainProvision>
                <SupplProvision Extract="true"><SupplProvisionLabel>附　則</SupplProvisionLabel>
                <Chapter Num="1"><ChapterTitle>第一章　施行</ChapterTitle><Article Num="1"><ArticleTitle>第一条</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>施行する。</Sentence></ParagraphSentence></Paragraph></Article></Chapter>
                <Chapter Num="2"><ChapterTitle>第二章　経過</ChapterTitle><Article Num="2"><ArticleTitle>第二条</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>なお従前の例による。</Sentence></ParagraphSentence></Paragraph></Article></Chapter>
                </SupplProvision>
                <AppdxTable><AppdxTableTitle>別表第一（第一条関係）</AppdxTableTitle><TableStruct><Table><TableRow><TableColumn><Sentence>己</Sentence></TableColumn></TableRow></Table></TableStruct>
                <Remarks><RemarksLabel>備考</RemarksLabel><Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Sentence>別表の備考</Sentence></ItemSentence></Item></Remarks></AppdxTable>
                <Appdx><ArithFormulaNum>付録第一</ArithFormulaNum><RelatedArticleNum>（第二条関係）</RelatedArticleNum><ArithFormula Num="1">別の算式</ArithFormula></Appdx>""";

        private final ReadResult read;

        OfWhatHasNoPlaceOfItsOwn() throws UnusableText {
            read = LawXml.read(law(LAW));
        }

        @Test
        void titleAndRemarksOfATableHaveARowEachAndSpansKeepTheColumns() {
            var table = read.text().articles().findFirst().orElseThrow().paragraphs().get(0).tables().get(0);
            assertThat(table.rows()).containsExactly(List.of("表の題", "", ""), List.of("上欄", "", "下欄"), List.of("甲", "乙", "丙"),
                    List.of("", "一　丁", "戊"), List.of("備考", "", ""), List.of("表の備考", "", ""));
            assertThat(read.text().appendedTables().get(0).label()).isEqualTo("別表第1");
            assertThat(read.text().appendedTables().get(0).rows()).containsExactly(List.of("己"), List.of("備考"), List.of("一　別表の備考"));
        }

        @Test
        void aRangeOfStruckItemsIsAnItemForEachNumber() {
            assertThat(read.text().articles().skip(1).findFirst().orElseThrow().paragraphs().get(0).items()).extracting(item -> item.number().key())
                    .containsExactly("1", "2", "3", "4", "5");
        }

        @Test
        void nothingIsLostAndWhatWasMovedIsTold() {
            var plain = TextPrinter.print(read.text());
            assertThat(plain).contains("第一章　施行", "第二章　経過", "付録第", "別の算式");
            assertThat(read.findings()).extracting(Finding::kind).contains(Finding.Kind.OUT_OF_PLACE, Finding.Kind.EXTRACT, Finding.Kind.RANGE_EXPANDED);
        }

        @Test
        void printedAsTextItReadsBackTheSame() {
            assertThat(ContentHash.of(TextReader.read(TextPrinter.print(read.text())).text())).isEqualTo(ContentHash.of(read.text()));
        }
    }

    @Nested
    class OfAHostileFile {

        @Test
        void entitiesAreNotResolved() {
            assertThat(refused("<!DOCTYPE Law [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Law>&x;</Law>")).isEqualTo(Reason.ENTITIES);
            assertThat(refused("<!DOCTYPE Law SYSTEM \"http://127.0.0.1:9/law.dtd\"><Law/>")).isEqualTo(Reason.ENTITIES);
        }

        @Test
        void aThousandLevelsAndAMillionElementsAreRefused() {
            assertThat(refused("<Law>" + "<a>".repeat(1_000) + "</a>".repeat(1_000) + "</Law>")).isEqualTo(Reason.TOO_DEEP);
            assertThat(refused("<Law>" + "<a/>".repeat(1_000_000) + "</Law>")).isEqualTo(Reason.TOO_LARGE_INSIDE);
            assertThat(refused(" ".repeat(10_000_000))).isEqualTo(Reason.TOO_LARGE);
        }

        @Test
        void whatIsBrokenOrNoLawSaysSo() {
            assertThat(refused("<Law><LawBody>")).isEqualTo(Reason.BROKEN);
            assertThat(refused("規程")).isEqualTo(Reason.BROKEN);
            assertThat(refused("<html><body/></html>")).isEqualTo(Reason.NOT_A_LAW);
            assertThat(refused("<Law><LawBody><LawTitle>法</LawTitle></LawBody></Law>")).isEqualTo(Reason.NOT_A_LAW);
        }

        private Reason refused(String document) {
            return catchThrowableOfType(UnusableText.class, () -> LawXml.read(document.getBytes(StandardCharsets.UTF_8))).reason();
        }
    }

    private static byte[] law(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Law Era="Heisei" Year="9" Num="1" LawType="Act" Lang="ja"><LawNum>平成九年法律第一号</LawNum>
                <LawBody><LawTitle>ある法律</LawTitle>
                %s</LawBody></Law>""".formatted(body).getBytes(StandardCharsets.UTF_8);
    }

    private static RegulationText read(String plain) {
        return TextReader.read(plain).text();
    }

    private static Schema own() throws Exception {
        return schema(LawXmlTest.class.getResource("/law-xml/kitei-law.xsd"));
    }

    private static Schema schema(URL file) throws Exception {
        return SchemaFactory.newDefaultInstance().newSchema(file);
    }

    private static List<String> errors(Schema schema, byte[] document) throws Exception {
        var errors = new ArrayList<String>();
        var validator = schema.newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                errors.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                errors.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                errors.add(e.getMessage());
            }
        });
        validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        return errors;
    }
}
