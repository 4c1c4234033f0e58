package org.kitei.contract;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityDirectory;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.form.Answers;
import org.kitei.signature.Signature;
import org.kitei.text.Placeholders;
import org.springframework.stereotype.Component;

/** The contract manager is done with the terms, or gives the agreement up. */
@Component
class PrepareAgreementTask extends AgreementTask {

    private final AgreementNews news;
    private final Fixing fixing;
    private final Renewals renewals;
    private final Generations generations;
    private final FacilityDirectory facilities;

    PrepareAgreementTask(AgreementBook book, AgreementNews news, Fixing fixing, Renewals renewals, Generations generations,
            FacilityDirectory facilities) {
        super(book, "prepare-agreement");
        this.news = news;
        this.fixing = fixing;
        this.renewals = renewals;
        this.generations = generations;
        this.facilities = facilities;
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        var objections = new LinkedHashMap<String, String>();
        var agreement = get(task);
        if (answers.text("outcome").equals("submit")) {
            if (!agreement.penalty().seen()) {
                objections.put("outcome", "contract.error.penalty");
            } else if (agreement.terms().until().isBefore(facilities.today())) {
                objections.put("outcome", "contract.error.over");
            } else if (agreement.parentId() != null && agreement.terms().until().isAfter(generations.lastDay(agreement.parentId()))) {
                objections.put("outcome", "contract.error.until.above.submit");
            } else if (news.heads(agreement.terms().departmentId()).isEmpty()) {
                objections.put("outcome", "contract.error.no-head");
            } else if (agreement.ownFileId() == null && !Placeholders.in(AgreementText.read(agreement.plainText())).isEmpty()) {
                objections.put("outcome", "contract.error.blanks");
            }
        }
        return objections;
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var agreement = get(task);
        if (answers.text("outcome").equals("submit")) {
            agreement.submit(fixing.fix(agreement));
            book().record("agreement-submitted", agreement);
        } else {
            agreement.giveUp();
            book().record(book().act("agreement-given-up", agreement).with("reason", answers.text("reason")));
            renewals.givenUp(agreement);
        }
        return Map.of("prepareOutcome", answers.text("outcome"));
    }
}
