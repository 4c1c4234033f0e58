package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kitei.Sources;
import org.kitei.facility.Role;

/** What every model in {@code bpmn/} keeps to, so that people can read it and the program can rely on it. */
class ModelsTest {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern VERB = Pattern.compile("[$#]\\{(\\w+\\.\\w+\\()");

    static Stream<Path> diagrams() {
        return Sources.below("bpmn", ".bpmn");
    }

    static Stream<Path> models() {
        return Stream.concat(diagrams(), Sources.below("bpmn", ".dmn"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsAreWordsAPersonChose(Path model) {
        assertThat(ID.matcher(Sources.text(model)).results().map(match -> match.group(1)))
                .isNotEmpty().allMatch(id -> id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noModelRunsCodeOfItsOwn(Path model) {
        assertThat(Sources.text(model)).doesNotContain(
                "scriptTask", "camunda:script", "camunda:class", "camunda:delegateExpression", "camunda:connector",
                "scriptFormat", "camunda:executionListener", "camunda:taskListener");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aProcessIsNamedAsItsFileAndSaysHowLongItsHistoryIsKept(Path diagram) {
        var process = read(diagram).getModelElementsByType(Process.class).iterator().next();
        assertThat(diagram).hasFileName(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(process.getCamundaVersionTag()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everythingAPersonSeesHasALabel(Path diagram) {
        assertThat(all(diagram, FlowNode.class)).filteredOn(node -> !onlyJoins(node)).allSatisfy(node ->
                assertThat(node.getName()).as(node.getId()).containsPattern(JAPANESE));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyChoiceHasADefaultAndEveryWayOutAWord(Path diagram) {
        assertThat(all(diagram, ExclusiveGateway.class)).filteredOn(gateway -> !onlyJoins(gateway)).allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName)
                    .allSatisfy(name -> assertThat(name).as(gateway.getId()).containsPattern(JAPANESE));
            assertThat(gateway.getOutgoing()).filteredOn(flow -> !flow.equals(gateway.getDefault()))
                    .allSatisfy(flow -> assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull());
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyTaskOfAPersonHasAFormOfItsNameAndSomebodyToDoIt(Path diagram) {
        assertThat(all(diagram, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(FormFiles.all()).contains(task.getId() + ".form");
            if (task.getCamundaAssignee() == null) {
                assertThat(task.getCamundaCandidateGroupsList()).isNotEmpty()
                        .filteredOn(group -> !VERB.matcher(group).find())
                        .allSatisfy(group -> assertThat(Role.valueOf(group)).isNotNull());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aSignedStepNamesItsMeaning(Path diagram) {
        assertThat(all(diagram, CamundaProperty.class)).filteredOn(property -> "signature".equals(property.getCamundaName()))
                .extracting(CamundaProperty::getCamundaValue).isSubsetOf("起案", "意見", "議決", "決裁", "後閲", "見直し", "締結", "承諾", "返却・廃棄確認", "承認", "確認");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void whatIsCalledComesFromTheSameDeployment(Path diagram) {
        assertThat(all(diagram, CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(Path.of("bpmn", call.getCalledElement() + ".bpmn")).exists();
        });
        assertThat(all(diagram, BusinessRuleTask.class)).allSatisfy(rule -> {
            assertThat(rule.getCamundaDecisionRefBinding()).as("a case keeps the table it began with").isEqualTo("version");
            assertThat(rule.getCamundaDecisionRefVersion()).matches(VERB.pattern() + ".*");
            assertThat(Path.of("bpmn", rule.getCamundaDecisionRef() + ".dmn")).exists();
        });
    }

    @Test
    void everyFormBelongsToATask() {
        var asked = diagrams().flatMap(diagram -> all(diagram, UserTask.class).stream()).map(UserTask::getId)
                .map(id -> id + ".form").collect(Collectors.toSet());
        assertThat(FormFiles.all()).allMatch(asked::contains);
    }

    @Test
    void theModelsCallTheseVerbsAndNoOthers() {
        Set<String> verbs = diagrams().flatMap(diagram -> VERB.matcher(Sources.text(diagram)).results())
                .map(match -> match.group(1).replace("(", "")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(verbs).containsExactly(
                "acknowledgements.eveInstant", "acknowledgements.overdueInstant", "acknowledgements.remind",
                "acknowledgements.reminderInstant", "acknowledgements.reportMissing",
                "agreements.activate", "agreements.beginning", "agreements.close", "agreements.conclude",
                "agreements.confirmations", "agreements.contractorReminders", "agreements.due", "agreements.end",
                "agreements.expireUndecided", "agreements.expireUnrenewed", "agreements.furtherNotices", "agreements.inCharge",
                "agreements.lastMoment", "agreements.notice", "agreements.openRenewal", "agreements.remindConfirmation",
                "agreements.remindContractor", "agreements.remindExpiry", "agreements.remindReturn", "agreements.renewalGivenUp",
                "agreements.replace", "agreements.returnReminders", "agreements.sendToContractor",
                "cases.bringIntoForce", "cases.dateDecisionDue", "cases.dateDecisionReminders", "cases.decidedByDeputy",
                "cases.decisionDue",
                "cases.decisionReminders", "cases.draftReminders", "cases.effectiveInstant", "cases.promulgate",
                "cases.receiveReport", "cases.remindDateDecision", "cases.remindDecision", "cases.remindDrafter",
                "indirectWorks.answerDue", "indirectWorks.checker", "indirectWorks.due", "indirectWorks.escalate", "indirectWorks.remind",
                "indirectWorks.reminder",
                "maintenanceAccounts.alarm", "maintenanceAccounts.begin", "maintenanceAccounts.calledOff", "maintenanceAccounts.close",
                "maintenanceAccounts.closesAt", "maintenanceAccounts.closingDue",
                "maintenanceAccounts.closingReminders", "maintenanceAccounts.incidentDue", "maintenanceAccounts.nextClosing", "maintenanceAccounts.nextOpening",
                "maintenanceAccounts.open", "maintenanceAccounts.opensAt", "maintenanceAccounts.prepare", "maintenanceAccounts.remindClosing",
                "maintenanceAccounts.tellOpeningFailed", "maintenanceAccounts.windows",
                "nominations.appoint", "nominations.due", "nominations.expire", "nominations.expiry", "nominations.remind",
                "reviews.abolished", "reviews.answerDue", "reviews.begin", "reviews.dueInstant", "reviews.escalate",
                "reviews.openCase", "reviews.remind", "reviews.reminderInstant", "reviews.reviewer",
                "roundDates.callDue", "roundDates.dayBefore", "roundDates.everyMidnight", "roundDates.halfTime",
                "roundReminders.remind", "roundReminders.remindCall",
                "rounds.begin", "rounds.deadline", "rounds.recordResolution", "rounds.report", "rounds.tally",
                "rounds.voterIds",
                "rulesOfRounds.tenant", "rulesOfRounds.version",
                "seating.presidingRole", "seating.releaseThoseWhoLeft", "seating.tieBreakingRole",
                "subcontracts.due", "subcontracts.openAgreement", "subcontracts.tellRefusal",
                "works.afterwardsDue", "works.afterwardsReminders", "works.approvalDue", "works.approvalReminders",
                "works.askApproval", "works.askedToReport", "works.awaitsReport", "works.begin", "works.closesAt",
                "works.consequencesDue", "works.escalateApproval", "works.escalateReport", "works.escalateVerification",
                "works.lapse", "works.opensAt", "works.preconditions", "works.refuse", "works.remindApproval",
                "works.remindReport", "works.remindVerification", "works.reportEscalation", "works.reportReminders",
                "works.tableVersion", "works.verificationDue", "works.verificationEscalation", "works.verificationReminders");
    }

    private static boolean onlyJoins(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() == 1;
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Path diagram, Class<T> type) {
        return read(diagram).getModelElementsByType(type);
    }

    private static BpmnModelInstance read(Path diagram) {
        return Bpmn.readModelFromFile(diagram.toFile());
    }
}
