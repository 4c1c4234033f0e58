package org.kitei.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.kitei.committee.RuleEngine.Answer;
import org.kitei.committee.RuleEngine.Trial;
import org.kitei.committee.Tally;

/** A decision table in an engine of its own, without database and history. It is tried by one thread. */
class TableOnTrial implements Trial {

    private final List<String> matching = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    TableOnTrial(String dmn) {
        var configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of((DmnDecisionTableEvaluationListener) this::evaluated));
        configuration.setFeelEngineFactory(() -> new RememberingFeel(new ScalaFeelEngineFactory().createInstance()));
        engine = configuration.buildEngine();
        try {
            decision = engine.parseDecision("resolution", new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
        } catch (DmnEngineException e) {
            throw new IllegalArgumentException("no decision table that could run", e);
        }
    }

    private void evaluated(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> matching.add(rule.getId()));
    }

    @Override
    public Answer of(Tally tally) {
        matching.clear();
        try {
            var result = engine.evaluateDecisionTable(decision, Map.of(
                    "members", tally.members(), "present", tally.present(), "adopt", tally.adopt(), "amend", tally.amend(),
                    "sendBack", tally.sendBack(), "against", tally.against(), "abstain", tally.abstain()));
            return new Answer(result.isEmpty() ? null : result.getSingleResult().getSingleEntry(),
                    matching.isEmpty() ? null : matching.get(0), true);
        } catch (DmnHitPolicyException contradiction) {
            return new Answer(null, null, false);
        } catch (DmnEngineException failed) {
            return new Answer(null, null, true);
        }
    }
}
