package org.kitei.contract;

import java.util.Optional;

import org.kitei.outside.LinkExpired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contract managers are told of every link about an agreement or its workers that nobody used: they can make another. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExpiredLinkNews {

    private final AgreementRecords agreements;
    private final WorkerRecords workers;
    private final AgreementNews news;

    ExpiredLinkNews(AgreementRecords agreements, WorkerRecords workers, AgreementNews news) {
        this.agreements = agreements;
        this.workers = workers;
        this.news = news;
    }

    @EventListener
    void on(LinkExpired expired) {
        about(expired).filter(ExpiredLinkNews::goesOn).ifPresent(agreement -> news.tell(news.managers(),
                "contract.told.link-expired", agreement, expired.recipient(), "#outside.purpose." + expired.purpose()));
    }

    private static boolean goesOn(Agreement agreement) {
        return !agreement.state().over() && agreement.state() != AgreementState.CLOSING;
    }

    private Optional<Agreement> about(LinkExpired expired) {
        return switch (expired.subjectType()) {
            case AgreementBook.SUBJECT -> agreements.findById(expired.subjectId());
            case Workers.SUBJECT -> workers.findById(expired.subjectId()).filter(worker -> worker.endedOn() == null)
                    .flatMap(worker -> agreements.findById(worker.agreementId()));
            default -> Optional.empty();
        };
    }
}
