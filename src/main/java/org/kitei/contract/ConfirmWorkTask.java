package org.kitei.contract;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.form.Answers;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** The person in charge confirms that the work is done properly (row 6-1A, last sentence), or says what is not. */
@Component
class ConfirmWorkTask extends AgreementTask {

    private final AgreementNews news;

    ConfirmWorkTask(AgreementBook book, AgreementNews news) {
        super(book, "confirm-work");
        this.news = news;
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var agreement = get(task);
        var finding = answers.text("finding");
        book().record(book().act("work-confirmed", agreement).with("finding", finding).with("remark", answers.text("remark")));
        if (!finding.equals("proper")) {
            news.tell(news.managersAndHeads(agreement), "contract.told.work-improper", agreement, answers.text("remark"));
        }
        return Map.of();
    }
}
