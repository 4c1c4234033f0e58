package org.kitei.inbox.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormAnswersTest {

    private static final String DECISION = """
            {"type": "radio", "key": "decision", "label": "決定", "validate": {"required": true},
             "values": [{"value": "approve", "label": "承認"}, {"value": "reject", "label": "却下"}]}""";
    private static final String DATE = """
            {"type": "datetime", "subtype": "date", "key": "day", "dateLabel": "施行日", "validate": {"required": true},
             "conditional": {"hide": "=decision != \\"approve\\""}}""";
    private static final String REASON = """
            {"type": "textarea", "key": "reason", "label": "理由", "validate": {"required": true, "maxLength": 5},
             "conditional": {"hide": "=decision != \\"reject\\""}}""";
    private static final String COMMENTS = """
            {"type": "dynamiclist", "path": "comments", "label": "指摘", "components": [
              {"type": "select", "key": "article", "label": "条", "valuesKey": "articles", "validate": {"required": true}},
              {"type": "textarea", "key": "comment", "label": "意見", "validate": {"required": true}}]}""";

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Map<String, List<Choice>> articles = Map.of("articles", List.of(new Choice("purpose", "第1条")));

    @BeforeEach
    void words() {
        messages.setBasename("messages/inbox");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void whatIsRequiredIsAskedForAtItsField() throws IOException {
        assertThat(submit(Map.of()).errors()).containsOnlyKeys("decision")
                .containsEntry("decision", "「決定」を選んでください。");
        assertThat(submit(Map.of("decision", List.of("approve"))).errors()).containsOnlyKeys("day")
                .containsEntry("day", "「施行日」を入力してください。");
    }

    @Test
    void aHiddenFieldIsNeitherRequiredNorTaken() throws IOException {
        var submission = submit(Map.of("decision", List.of("approve"), "day", List.of("2026-12-01"), "reason", List.of("不要な理由です")));

        assertThat(submission.accepted()).isTrue();
        assertThat(submission.answers().find("reason")).isEmpty();
        assertThat(submission.answers().date("day")).contains(java.time.LocalDate.of(2026, 12, 1));
    }

    @Test
    void aDayBeyondAllReckoningIsRefused() throws IOException {
        for (var day : List.of("0001-01-01", "+999999999-12-31", "2201-01-01")) {
            assertThat(submit(Map.of("decision", List.of("approve"), "day", List.of(day))).errors()).containsKey("day");
        }
    }

    @Test
    void aValueThatWasNotOfferedIsRefused() throws IOException {
        assertThat(submit(Map.of("decision", List.of("postpone"))).errors()).containsKey("decision");
    }

    @Test
    void aDayThatDoesNotExistIsRefused() throws IOException {
        assertThat(submit(Map.of("decision", List.of("approve"), "day", List.of("2027-02-29"))).errors()).containsOnlyKeys("day");
    }

    @Test
    void lengthIsCountedInLettersAndSaid() throws IOException {
        assertThat(submit(Map.of("decision", List.of("reject"), "reason", List.of("𠮷野家に行く"))).errors())
                .containsEntry("reason", "「理由」は5文字以内にしてください（いま6文字）。");
    }

    @Test
    void emptyRowsOfAListAreLeftOutAndHalfFilledOnesAskedFor() throws IOException {
        var rows = Map.of("decision", List.of("reject"), "reason", List.of("短い"),
                "comments[0].article", List.of(""), "comments[0].comment", List.of(""),
                "comments[2].article", List.of("purpose"), "comments[2].comment", List.of(""));

        assertThat(submit(rows).errors()).containsOnlyKeys("comments[2].comment");
    }

    @Test
    void rowsComeInTheirOrder() throws IOException {
        var rows = Map.of("decision", List.of("reject"), "reason", List.of("短い"),
                "comments[3].article", List.of("purpose"), "comments[3].comment", List.of("後"),
                "comments[1].article", List.of("purpose"), "comments[1].comment", List.of("先"));

        assertThat(submit(rows).answers().list("comments")).extracting(row -> row.get("comment")).containsExactly("先", "後");
    }

    @Test
    void checkYourAnswersSaysTheLabelsOfWhatWasChosen() throws IOException {
        var form = FormReaderTest.read(DECISION, DATE, REASON, COMMENTS);
        var submission = submit(Map.of("decision", List.of("reject"), "reason", List.of("短い"),
                "comments[0].article", List.of("purpose"), "comments[0].comment", List.of("直す")));

        assertThat(form.summary(submission.answers(), articles, Locale.JAPANESE)).containsExactly(
                Map.entry("決定", "却下"), Map.entry("理由", "短い"), Map.entry("指摘", "第1条：直す"));
    }

    @Test
    void checkYourAnswersSaysTheWeekdayOfADay() throws IOException {
        var form = FormReaderTest.read(DECISION, DATE, REASON, COMMENTS);
        var submission = submit(Map.of("decision", List.of("approve"), "day", List.of("2026-12-01")));

        assertThat(form.summary(submission.answers(), articles, Locale.JAPANESE))
                .contains(Map.entry("施行日", "2026年12月1日火曜日"));
    }

    private Submission submit(Map<String, List<String>> posted) throws IOException {
        return FormReaderTest.read(DECISION, DATE, REASON, COMMENTS).submit(posted, articles, messages, Locale.JAPANESE);
    }
}
