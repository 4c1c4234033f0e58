package org.kitei.contract;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.CalendarWords;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.form.Answers;
import org.kitei.signature.Signature;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The head of the department signs for the facility, or sends the agreement back. */
@Component
class CountersignTask extends AgreementTask {

    private final AgreementNews news;
    private final Fixing fixing;
    private final CalendarWords calendar;
    private final MessageSource messages;

    CountersignTask(AgreementBook book, AgreementNews news, Fixing fixing, CalendarWords calendar, MessageSource messages) {
        super(book, "countersign");
        this.news = news;
        this.fixing = fixing;
        this.calendar = calendar;
        this.messages = messages;
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var agreement = get(task);
        var terms = agreement.terms();
        var sign = answers.text("verdict").equals("sign");
        return new SignedContent(task.subject(), agreement.contentHash(), messages.getMessage(
                sign ? "contract.statement.head" : "contract.statement.head.back", new Object[] {fixing.department(terms), terms.title(),
                    news.contractorName(agreement), calendar.day(terms.from(), Locale.JAPANESE), calendar.day(terms.until(), Locale.JAPANESE)},
                Locale.JAPANESE));
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var agreement = get(task);
        if (answers.text("verdict").equals("sign")) {
            book().record("agreement-countersigned", agreement);
        } else {
            book().record(book().act("agreement-sent-back", agreement).with("reason", answers.text("reason")));
            agreement.sendBack();
            news.tell(news.managers(), "contract.told.sent-back", agreement, answers.text("reason"));
        }
        return Map.of("countersignVerdict", answers.text("verdict"));
    }
}
