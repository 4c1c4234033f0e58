package org.kitei.contract;

import java.time.Duration;

import org.kitei.outside.OutsidePurpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about an agreement at links. */
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

    /** One more, for a module that builds on agreements: it shows and holds the agreement as those here do. */
    public OutsidePurpose about(String word, Duration valid) {
        return new AgreementPurpose(word, valid, book, fixing);
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
