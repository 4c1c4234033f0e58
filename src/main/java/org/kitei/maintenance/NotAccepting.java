package org.kitei.maintenance;

import org.springframework.stereotype.Component;

/** What follows wherever a work is not accepted: those concerned are told, and it is an incident for whoever listens. */
@Component
class NotAccepting {

    private final WorkNews news;

    NotAccepting(WorkNews news) {
        this.news = news;
    }

    void done(Work work) {
        news.tell(news.concerned(work), "maintenance.told.not-accepted", work, work.reason());
        news.publish(new WorkNotAccepted(work.id(), work.number(), work.plan().title(), work.reason()));
    }
}
