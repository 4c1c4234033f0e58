package org.kitei.maintenance;

import org.kitei.facility.Role;
import org.springframework.stereotype.Component;

/** The contract managers ask the contractor for its report and hand it in. */
@Component
class ReportsByHand implements ReportLinks {

    private final WorkBook book;
    private final WorkNews news;

    ReportsByHand(WorkBook book, WorkNews news) {
        this.book = book;
        this.news = news;
    }

    @Override
    public void ask(String workId) {
        tell("maintenance.told.report-wanted", workId);
    }

    @Override
    public void remind(String workId) {
        tell("maintenance.told.report-wanted", workId);
    }

    private void tell(String key, String workId) {
        news.tell(news.holders(Role.CONTRACT_MANAGER), key, book.get(workId));
    }
}
