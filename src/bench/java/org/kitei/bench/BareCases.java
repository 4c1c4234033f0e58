package org.kitei.bench;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The bare engine on the same models and forms, with verbs that do nothing. */
final class BareCases implements Cases {

    private final ConfigurableApplicationContext context;
    private final Statements statements;
    private final ProcessEngine engine;
    private final Timers timers;

    BareCases(Database database) {
        statements = new Statements();
        context = database.start(BareEngine.class, "bare", statements,
                "spring.main.web-application-type=none", "camunda.bpm.process-engine-name=bare");
        engine = context.getBean(ProcessEngine.class);
        timers = new Timers(engine);
        BareEngine.deployModels(engine);
    }

    @Override
    public void carry(int thread) {
        var caseId = UUID.randomUUID().toString();
        engine.getRuntimeService().startProcessInstanceByKey("regulation-lifecycle", caseId, Map.of(
                "caseId", caseId, "drafterId", EmptyVerbs.DRAFTER, "hasCommittee", true));
        complete(caseId, "draft-text", tasks().taskAssignee(EmptyVerbs.DRAFTER), Map.of("draftOutcome", "submit"));
        complete(caseId, "call-the-committee", tasks().taskCandidateGroup("SECRETARY"), Map.of("meeting", false));
        EmptyVerbs.MEMBERS.forEach(member -> complete(caseId, "give-opinion", tasks().taskAssignee(member), Map.of()));
        complete(caseId, "confirm-minutes", tasks().taskCandidateGroup("COMMITTEE_CHAIR"), Map.of());
        complete(caseId, "decide", tasks().taskCandidateGroup("DIRECTOR"), Map.of("decision", "approve"));
        timers.fireEffectiveDate(caseId);
    }

    private TaskQuery tasks() {
        return engine.getTaskService().createTaskQuery();
    }

    private void complete(String caseId, String name, TaskQuery waiting, Map<String, Object> outcome) {
        var task = waiting.processInstanceBusinessKey(caseId).taskDefinitionKey(name).singleResult();
        engine.getTaskService().complete(task.getId(), outcome);
    }

    @Override
    public long inForce() {
        return context.getBean(JdbcTemplate.class).queryForObject(
                "select count(*) from ACT_HI_PROCINST where END_ACT_ID_ = 'in-force' and STATE_ = 'COMPLETED'", Long.class);
    }

    @Override
    public Statements statements() {
        return statements;
    }

    @Override
    public String engineSettings() {
        return timers.engineSettings();
    }

    @Override
    public void close() {
        context.close();
    }
}
