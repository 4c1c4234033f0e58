package org.kitei.contract;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.form.Answers;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** The system manager finds the terms fit for row 6-1A, or sends them back with a reason. */
@Component
class ReviewTermsTask extends AgreementTask {

    private final AgreementNews news;

    ReviewTermsTask(AgreementBook book, AgreementNews news) {
        super(book, "review-terms");
        this.news = news;
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var agreement = get(task);
        if (answers.text("verdict").equals("approve")) {
            agreement.approve();
            book().record("agreement-terms-approved", agreement);
        } else {
            book().record(book().act("agreement-sent-back", agreement).with("reason", answers.text("reason")));
            agreement.sendBack();
            news.tell(news.managers(), "contract.told.sent-back", agreement, answers.text("reason"));
        }
        return Map.of("termsVerdict", answers.text("verdict"));
    }
}
