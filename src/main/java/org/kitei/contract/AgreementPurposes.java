package org.kitei.contract;

import java.time.Duration;
import java.util.Set;

import org.kitei.outside.OutsidePurpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about an agreement at links, and which tasks belong to contracts. */
@Configuration(proxyBeanMethods = false)
public class AgreementPurposes {

    private static final Duration TO_ACT = Duration.ofDays(14);
    private static final Duration TO_TAKE = Duration.ofDays(60);

    private final AgreementBook book;
    private final Fixing fixing;

    AgreementPurposes(AgreementBook book, Fixing fixing) {
        this.book = book;
        this.fixing = fixing;
    }

    /** For a module that leads works under agreements: its link opens nothing while none can be done under the agreement. */
    public OutsidePurpose whileWorkedUnder(String word, Duration valid) {
        return new AgreementPurpose(word, valid, book, fixing, Agreement::workedUnder);
    }

    private OutsidePurpose about(String word, Duration valid) {
        return new AgreementPurpose(word, valid, book, fixing, any -> true);
    }

    /** Tasks about agreements, what is passed on, and workers. */
    @Bean
    ContractMatter ownMatters() {
        return () -> Set.of(AgreementBook.SUBJECT, Subcontracting.SUBJECT, Workers.SUBJECT);
    }

    @Bean
    OutsidePurpose signAgreement() {
        return about(AgreementPurpose.SIGN, TO_ACT);
    }

    @Bean
    OutsidePurpose takeAgreement() {
        return about(AgreementPurpose.TAKE, TO_TAKE);
    }

    @Bean
    OutsidePurpose declareSubcontract() {
        return about(AgreementPurpose.DECLARE, TO_ACT);
    }
}
