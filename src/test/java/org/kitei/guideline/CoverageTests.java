package org.kitei.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kitei.facility.Size;
import org.kitei.guideline.Coverage.Provision;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.Coverage.State;
import org.kitei.text.Article;
import org.kitei.text.Division;
import org.kitei.text.Item;
import org.kitei.text.MainElement;
import org.kitei.text.Paragraph;
import org.kitei.text.ProvisionId;
import org.kitei.text.RegulationText;

class CoverageTests {

    private final Guideline guideline = new Guideline();
    private final ModelText hospital = guideline.assemble(Facilities.hospital());

    @ParameterizedTest
    @EnumSource
    void theModelCoversEveryRowThatBinds(Size size) {
        var model = guideline.assemble(Facilities.of(size));
        var coverage = guideline.coverage(model.text(), model.answers(), size);
        assertThat(coverage.rows()).hasSize(25).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(State.COVERED);
            assertThat(row.answeredBy()).isNotEmpty();
            assertThat(row.lost()).isEmpty();
        });
        assertThat(coverage.gaps()).isEmpty();
    }

    @Test
    void aWholeArticleIsNamedByItsNumberAndAPartByItsParagraph() {
        assertThat(row("1-1A", hospital.text()).answeredBy()).extracting(Provision::label).containsExactly("第1条");
        assertThat(row("3-3B", hospital.text()).answeredBy()).hasSize(1);
        assertThat(row("7-1B", hospital.text()).answeredBy()).extracting(Provision::label)
                .anyMatch(label -> label.endsWith("第2号"));
    }

    @Test
    void aStruckParagraphIsNamedAsLost() {
        var text = editArticle(hospital.text(), "users", users -> withParagraphs(users, users.paragraphs().subList(1, 8)));
        var row = row("3-3B", text);
        assertThat(row.state()).isEqualTo(State.PARTLY);
        assertThat(row.lost()).extracting(Provision::id).containsExactly(new ProvisionId("users.credentials"));
        assertThat(row.lost().get(0).label()).endsWith("条第1項");
    }

    @Test
    void aStruckArticleLeavesItsRowsUnanswered() {
        var text = editArticle(hospital.text(), "disposal", article -> withParagraphs(article,
                List.of(new Paragraph(ProvisionId.next(), 1, "削除", List.of()))));
        var row = row("4-4A", text);
        assertThat(row.state()).isEqualTo(State.MISSING);
        assertThat(row.lost()).hasSize(1).allSatisfy(lost -> assertThat(lost.label()).matches("第\\d+条"));
    }

    @Test
    void oneLostItemOfAListShows() {
        var clinic = guideline.assemble(Facilities.clinic());
        var text = editArticle(clinic.text(), "operation-journal", CoverageTests::withoutLastItems);
        var coverage = guideline.coverage(text, clinic.answers(), Size.C);
        assertThat(coverage.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.row().id()).isEqualTo("4-2C");
            assertThat(gap.lost()).singleElement().satisfies(lost -> assertThat(lost.label()).endsWith("第2項第5号"));
        });
    }

    @Test
    void aProvisionOfOnesOwnCanAnswerARow() {
        var text = editArticle(hospital.text(), "purpose", purpose -> withParagraphs(purpose,
                List.of(new Paragraph(new ProvisionId("own"), 1, "この規程の目的は、別に述べる。", List.of()))));
        assertThat(row("1-1A", text).state()).isEqualTo(State.MISSING);
        var answers = Answers.none().declare(text, new ProvisionId("own"), Set.of("1-1A"));
        var coverage = guideline.coverage(text, answers, Size.B);
        assertThat(coverage.rows().get(0).state()).isEqualTo(State.COVERED);
        assertThat(coverage.count(State.MISSING)).isEqualTo(24);
        assertThatThrownBy(() -> answers.declare(text, new ProvisionId("absent"), Set.of("1-1A")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aModelClauseRewordedInALaterEditionIsToBeConfirmedUntilSomebodySaysSo() {
        var first = hospital.text();
        var reworded = editArticle(first, "disposal", article -> withParagraphs(article, article.paragraphs().stream()
                .map(each -> new Paragraph(each.id(), each.number(), "媒体は、別に定めるところにより廃棄する。", each.items())).toList()));
        var unconfirmed = inForce(reworded, List.of(), List.of(first)).unconfirmed();
        assertThat(unconfirmed).isNotEmpty();
        assertThat(inForce(reworded, List.of(), List.of(reworded, first)).unconfirmed()).isEmpty();
        assertThat(inForce(first, List.of(), List.of(first)).unconfirmed()).isEmpty();
        var said = unconfirmed.stream().map(provision -> new Stated(UUID.randomUUID(), "4-4A", provision.id(), provision.label(),
                ProvisionWords.fingerprint(ProvisionWords.of(reworded).get(provision.id())), false, "", UUID.randomUUID(), Instant.EPOCH)).toList();
        assertThat(inForce(reworded, said, List.of(first)).unconfirmed()).isEmpty();
    }

    private RowCoverage inForce(RegulationText text, List<Stated> stated, List<RegulationText> earlier) {
        return Guideline.coverage(new AnsweringText(text, hospital.answers(), stated, null, earlier), List.of(guideline.row("4-4A"))).rows().get(0);
    }

    @Test
    void storedAnswersComeBackAsTheyWere() {
        assertThat(Answers.read(hospital.answers().write())).isEqualTo(hospital.answers());
        assertThat(Answers.read(Answers.none().write())).isEqualTo(Answers.none());
        assertThatThrownBy(() -> Answers.read("{")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersNameOnlyRowsThatBind() {
        var binding = guideline.rowsFor(Size.B).stream().map(Row::id).toList();
        assertThat(hospital.answers().entries()).allSatisfy(answer -> assertThat(binding).containsAll(answer.rows()));
        assertThat(hospital.answers().of(new ProvisionId("purpose.purpose"))).containsExactly("1-1A");
    }

    private RowCoverage row(String id, RegulationText text) {
        return guideline.coverage(text, hospital.answers(), Size.B).rows().stream()
                .filter(row -> row.row().id().equals(id)).findFirst().orElseThrow();
    }

    private static RegulationText editArticle(RegulationText text, String id, UnaryOperator<Article> edit) {
        return new RegulationText(text.title(), edited(text.main(), id, edit), text.supplementary(), text.appendedTables());
    }

    private static List<MainElement> edited(List<MainElement> elements, String id, UnaryOperator<Article> edit) {
        return elements.stream().<MainElement>map(element -> {
            if (element instanceof Division division) {
                return new Division(division.id(), division.kind(), division.number(), division.heading(),
                        edited(division.contents(), id, edit));
            }
            var article = (Article) element;
            return article.id().value().equals(id) ? edit.apply(article) : article;
        }).toList();
    }

    private static Article withParagraphs(Article article, List<Paragraph> paragraphs) {
        return new Article(article.id(), article.number(), article.caption(), paragraphs);
    }

    private static Article withoutLastItems(Article article) {
        return withParagraphs(article, article.paragraphs().stream().map(paragraph -> new Paragraph(paragraph.id(),
                paragraph.number(), paragraph.text(), withoutLast(paragraph.items()))).toList());
    }

    private static List<Item> withoutLast(List<Item> items) {
        return items.isEmpty() ? items : items.subList(0, items.size() - 1);
    }
}
