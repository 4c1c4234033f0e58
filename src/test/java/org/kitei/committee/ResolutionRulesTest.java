package org.kitei.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.committee.RuleChoice.Part;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NotAllowed;
import org.kitei.inbox.TaskDesk;
import org.kitei.ledger.LedgerFindings;
import org.kitei.regulation.TestCases;
import org.kitei.signature.Signatures;
import org.springframework.beans.factory.annotation.Autowired;

/** A hospital's own rule on quorum and resolution. */
@KiteiTest
class ResolutionRulesTest {

    private static final RuleChoice TWO_THIRDS = new RuleChoice(Part.AT_LEAST_TWO_THIRDS, Part.AT_LEAST_TWO_THIRDS, true, true);

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired ResolutionRules rules;
    @Autowired RuleReading reading;
    @Autowired RuleTable tables;
    @Autowired RuleEngine engine;
    @Autowired Signatures signatures;
    @Autowired TaskDesk desk;
    @Autowired LedgerFindings verification;
    @Autowired TestClock clock;
    @Autowired Traces traces;

    private House hospital;

    @BeforeEach
    void found() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
    }

    @AfterEach
    void theLedgerTellsAllOfIt() {
        assertThat(verification.of(hospital)).isEmpty();
    }

    @Test
    void aRuleDecidedByTheDirectorIsUsedFromTheNextRoundOn() {
        var before = aRoundIsCalled();
        decideOn(TWO_THIRDS);
        assertThat(traces.acts(hospital.id())).endsWith("rule-proposed", "signed", "rule-decided");
        cases.opinions(hospital, "adopt", "adopt", "adopt", "against", "abstain");
        assertThat(round(before).resolution()).isEqualTo(Resolution.ADOPT);
        assertThat(round(before).ruleNumber()).isZero();

        cases.confirmMinutes(hospital);
        cases.sendBack(hospital);
        cases.add(hospital, before, "改めて審議する。");
        cases.submit(hospital);
        cases.callInWriting(hospital);
        cases.opinions(hospital, "adopt", "adopt", "adopt", "against", "abstain");
        assertThat(round(before).resolution()).isEqualTo(Resolution.NOT_ADOPT);
        assertThat(round(before).ruleNumber()).isEqualTo(1);
        var task = hospitals.task(hospital, "chair", "confirm-minutes").getId();
        assertThat(hospital.as("chair", () -> desk.open(task, Locale.JAPANESE).fields()).get(0).value()).contains("施設のきまり第1版による");
    }

    @Test
    void anotherHospitalKeepsItsRule() {
        decideOn(TWO_THIRDS);
        hospital = hospitals.hospital();
        var id = aRoundIsCalled();
        cases.opinions(hospital, "adopt", "adopt", "adopt", "against", "abstain");
        assertThat(round(id).resolution()).isEqualTo(Resolution.ADOPT);
        assertThat(hospital.as("director", reading::decided)).isEmpty();
    }

    @Test
    void eachDecisionIsAVersionThatCanBeDownloadedAndProposedAgain() {
        decideOn(TWO_THIRDS);
        decideOn(RuleChoice.DEFAULT);
        assertThat(hospital.as("secretary", reading::decided)).extracting(RuleView::number).containsExactly(2, 1);
        var first = hospital.as("secretary", () -> reading.file(1));
        hospital.as("secretary", () -> rules.propose(first));
        assertThat(hospital.as("secretary", reading::proposed)).hasValueSatisfying(rule -> {
            assertThat(rule.choice()).isNull();
            assertThat(rule.table()).isEqualTo(DmnTable.read(first, "file").view());
        });
        assertThat(hospital.as("secretary", () -> reading.file(0))).contains("resolution-table");
        assertThatThrownBy(() -> hospital.as("secretary", () -> reading.file(3))).isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void aNewProposalTakesThePlaceOfTheFormerAndWhatWasNotShownIsNotDecided() {
        hospital.as("secretary", () -> rules.propose(TWO_THIRDS));
        var former = hospital.as("director", () -> reading.proposed().orElseThrow());
        hospital.as("administrator", () -> rules.propose(new RuleChoice(Part.AT_LEAST_HALF, Part.MORE_THAN_HALF, false, false)));
        assertThatThrownBy(() -> decide(former)).isInstanceOf(ProposalClosed.class);
        assertThatThrownBy(() -> hospital.as("secretary", () -> rules.drop(former.id()))).isInstanceOf(ProposalClosed.class);
        var proposed = hospital.as("director", () -> reading.proposed().orElseThrow());
        hospital.as("secretary", () -> rules.drop(proposed.id()));
        assertThat(hospital.as("director", reading::proposed)).isEmpty();
        assertThat(hospital.as("director", reading::current).number()).isZero();
        assertThat(traces.acts(hospital.id())).containsSubsequence("rule-proposed", "rule-dropped");
    }

    @Test
    void onlyTheDirectorDecidesAndAClinicHasNoSuchRule() {
        hospital.as("secretary", () -> rules.propose(TWO_THIRDS));
        var proposed = hospital.as("secretary", () -> reading.proposed().orElseThrow());
        assertThatThrownBy(() -> hospital.as("administrator", () -> rules.decide(proposed.id(), proposed.hash(),
                signatures.reauthenticate(TestHospital.PASSWORD).orElseThrow()))).isInstanceOf(NotAllowed.class);
        var clinic = hospitals.clinic();
        assertThatThrownBy(() -> clinic.as("administrator", () -> rules.propose(TWO_THIRDS))).isInstanceOf(NoSuchRecord.class);
    }

    static Stream<RuleChoice> choices() {
        var majorities = Stream.of(Part.values()).filter(Part::majority).toList();
        return Stream.of(Part.values()).map(quorum -> new RuleChoice(quorum, majorities.get(quorum.ordinal() % majorities.size()),
                quorum.ordinal() % 2 == 0, quorum.ordinal() % 3 == 0));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void whateverTheFormSaysDecidesEveryVote(RuleChoice choice) {
        var table = DmnTable.read(tables.write(choice), "file");
        RuleCheck.check(table.view(), engine.trial(table.xml()), "file");
    }

    @Test
    void theTableBroughtAlongDecidesEveryVoteAndSaysTheSameAsTheFormsDefault() {
        var shipped = DmnTable.read(engine.shipped(), "file");
        RuleCheck.check(shipped.view(), engine.trial(shipped.xml()), "file");
        var asShipped = engine.trial(engine.shipped());
        var asWritten = engine.trial(tables.write(RuleChoice.DEFAULT));
        assertThat(RuleCheck.votes()).allSatisfy(tally ->
                assertThat(asWritten.of(tally).result()).as(tally.toString()).isEqualTo(asShipped.of(tally).result()));
    }

    @ParameterizedTest(name = "{0}, {1}, abstentions {2}, chair {3}: {4}/{5} present, {6}/{7}/{8}/{9}/{10} → {11}")
    @CsvSource(textBlock = """
            AT_LEAST_TWO_THIRDS, MORE_THAN_HALF,      true,  true,  6, 4, 3, 0, 0, 1, 0, adopt
            AT_LEAST_TWO_THIRDS, MORE_THAN_HALF,      true,  true,  6, 3, 3, 0, 0, 0, 0, no-quorum
            AT_LEAST_A_THIRD,    MORE_THAN_HALF,      true,  true,  6, 2, 2, 0, 0, 0, 0, adopt
            AT_LEAST_HALF,       MORE_THAN_HALF,      true,  true,  6, 3, 2, 0, 0, 1, 0, adopt
            MORE_THAN_HALF,      AT_LEAST_TWO_THIRDS, true,  true,  6, 6, 4, 0, 0, 2, 0, adopt
            MORE_THAN_HALF,      AT_LEAST_TWO_THIRDS, true,  true,  6, 6, 3, 1, 0, 2, 0, amend
            MORE_THAN_HALF,      AT_LEAST_TWO_THIRDS, true,  true,  7, 7, 4, 0, 0, 3, 0, not-adopt
            MORE_THAN_HALF,      AT_LEAST_TWO_THIRDS, true,  true,  7, 7, 3, 0, 4, 0, 0, send-back
            MORE_THAN_HALF,      MORE_THAN_HALF,      true,  true,  7, 7, 3, 0, 0, 2, 2, not-adopt
            MORE_THAN_HALF,      MORE_THAN_HALF,      false, true,  7, 7, 3, 0, 0, 2, 2, adopt
            MORE_THAN_HALF,      MORE_THAN_HALF,      false, true,  7, 7, 0, 0, 0, 0, 7, not-adopt
            MORE_THAN_HALF,      MORE_THAN_HALF,      true,  true,  6, 6, 3, 0, 0, 3, 0, tie
            MORE_THAN_HALF,      MORE_THAN_HALF,      true,  false, 6, 6, 3, 0, 0, 3, 0, not-adopt
            """)
    void theFormMeansWhatItSays(Part quorum, Part majority, boolean abstentions, boolean chair,
            int members, int present, int adopt, int amend, int sendBack, int against, int abstain, String result) {
        var trial = engine.trial(tables.write(new RuleChoice(quorum, majority, abstentions, chair)));
        assertThat(trial.of(new Tally(members, present, adopt, amend, sendBack, against, abstain)).result()).isEqualTo(result);
    }

    @ParameterizedTest(name = "{1} in place of {0}: {2}")
    @CsvSource(textBlock = """
            <= members / 2,   < 0,               unreason.NOBODY_PRESENT
            <= members / 2,   >= 0,              unreason.ALL_AGAINST
            > present / 2,    >= 0,              unreason.MINORITY_PASSES
            > present / 2,    > present,         unreason.ALL_FOR
            """)
    void aTableAgainstReasonIsRefusedWithAnExample(String there, String instead, String why) {
        assertThat(refused(engine.shipped().replaceFirst(xml(there), xml(instead)))).isEqualTo("committee.rule." + why);
    }

    @Test
    void aTableWithAGapAContradictionOrAnIdleLineIsRefused() {
        var shipped = engine.shipped();
        var last = shipped.indexOf("<rule id=\"otherwise-rule\">");
        assertThat(refused(shipped.substring(0, last) + shipped.substring(shipped.indexOf("</decisionTable>")))).isEqualTo("committee.rule.gap");
        assertThat(refused(shipped.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\""))).isEqualTo("committee.rule.contradiction");
        var again = shipped.substring(last, shipped.indexOf("</decisionTable>")).replace("otherwise", "once-more");
        assertThat(refused(shipped.replace("</decisionTable>", again + "</decisionTable>"))).isEqualTo("committee.rule.idle-row");
    }

    private String refused(String dmn) {
        return catchThrowableOfType(InvalidInput.class, () -> hospital.as("secretary", () -> rules.propose(dmn))).problems().get(0).key();
    }

    private static String xml(String entry) {
        return entry.replace("<", "&lt;").replace(">", "&gt;");
    }

    private UUID aRoundIsCalled() {
        var id = cases.enact(hospital);
        cases.submit(hospital);
        cases.callInWriting(hospital);
        return id;
    }

    private RoundView round(UUID id) {
        return cases.get(hospital, id).lastRound();
    }

    private void decideOn(RuleChoice choice) {
        hospital.as("secretary", () -> rules.propose(choice));
        decide(hospital.as("director", () -> reading.proposed().orElseThrow()));
    }

    private void decide(RuleView rule) {
        hospital.as("director", () -> rules.decide(rule.id(), rule.hash(), signatures.reauthenticate(TestHospital.PASSWORD).orElseThrow()));
    }
}
