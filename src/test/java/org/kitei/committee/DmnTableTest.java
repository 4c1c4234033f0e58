package org.kitei.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.facility.InvalidInput;

/** Which files are taken for a decision table on the committee's votes. */
class DmnTableTest {

    private String shipped;

    @BeforeEach
    void read() throws IOException {
        shipped = Files.readString(Path.of("bpmn/resolution.dmn"));
    }

    @Test
    void theTableBroughtAlongIsTakenAndShownLineByLine() {
        var table = DmnTable.read(shipped, "file").view();
        assertThat(table.inputs()).hasSize(7).startsWith("議決に加わる委員", "出席した委員");
        assertThat(table.lines()).hasSize(8);
        assertThat(table.lines().get(0).result()).isEqualTo("no-quorum");
        assertThat(table.lines().get(0).entries()).contains("<= members / 2");
        assertThat(table.lines().get(0).description()).contains("定足数");
    }

    @Test
    void whatIsKeptIsReadAgain() {
        var kept = DmnTable.read(shipped, "file").xml();
        assertThat(DmnTable.read(kept, "file").view()).isEqualTo(DmnTable.read(shipped, "file").view());
        assertThat(kept).contains("historyTimeToLive=\"P3650D\"").doesNotContain("versionTag");
    }

    @Test
    void theDecisionIsFoundByItsNameWhateverTheFileCallsIt() {
        var renamed = shipped.replace("id=\"resolution\"", "id=\"Decision_1abc\"").replace("camunda:historyTimeToLive=\"P3650D\"", "");
        assertThat(DmnTable.read(renamed, "file").xml()).contains("id=\"resolution\"").contains("historyTimeToLive=\"P3650D\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "no xml", "<a/>", "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>",
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>",
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><definitions>&b;&b;&b;</definitions>"})
    void whatIsNoTableOrHostileIsRefused(String xml) {
        assertThat(refused(xml)).startsWith("committee.rule.file.");
    }

    @Test
    void whatIsHugeIsRefusedUnread() {
        assertThat(refused("<".repeat(DmnTable.MOST_CHARACTERS + 1))).isEqualTo("committee.rule.file.large");
    }

    @ParameterizedTest(name = "{0} is refused by {1}")
    @CsvSource(textBlock = """
            hitPolicy="FIRST",                    hitPolicy="COLLECT",                         policy
            <text>members</text>,                 <text>java.lang.System.exit(0)</text>,       inputs
            <text>members</text>,                 <text>present</text>,                        inputs
            <text>"tie"</text>,                   <text>"perhaps"</text>,                      result
            <text>&gt; present / 2</text>,        <text>&gt; 9999999999 ** 9999999999</text>,  entry
            <text>&gt; present / 2</text>,        <text>&gt; 99 * * 99</text>,                 entry
            <text>&gt; present / 2</text>,        <text>count(for i in 1..1000000000 return i) &gt; 0</text>, entry
            <text>&gt; present / 2</text>,        <text>function(x) external {}</text>,        entry
            """)
    void onlyWhatATableOnVotesNeedsIsLetThrough(String there, String instead, String why) {
        assertThat(shipped).contains(there);
        assertThat(refused(shipped.replace(there, instead))).isEqualTo("committee.rule.file." + why);
    }

    @Test
    void noOtherLanguageIsSpokenAndNothingButTheTableIsThere() {
        assertThat(refused(shipped.replace("<inputExpression id=\"members-expression\"", "<inputExpression expressionLanguage=\"groovy\" id=\"members-expression\"")))
                .isEqualTo("committee.rule.file.language");
        assertThat(refused(shipped.replace("</decision>", "<authorityRequirement/></decision>"))).isEqualTo("committee.rule.file.element");
        assertThat(refused(shipped.replace("</definitions>", "<decision id=\"b\" name=\"b\"><literalExpression><text>1</text></literalExpression></decision></definitions>")))
                .isEqualTo("committee.rule.file.one-table");
    }

    @Test
    void aLongEntryIsJudgedAtOnce() {
        var hostile = shipped.replaceFirst("<text>&gt; present / 2</text>", "<text>" + "(".repeat(5000) + "</text>");
        assertTimeout(Duration.ofSeconds(2),
                () -> assertThat(refused(hostile)).isEqualTo("committee.rule.file.entry"));
    }

    private static String refused(String xml) {
        return catchThrowableOfType(InvalidInput.class, () -> DmnTable.read(xml, "file")).problems().get(0).key();
    }
}
