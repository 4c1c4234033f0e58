package org.kitei.contract;

import java.time.Duration;

import org.kitei.outside.OutsidePurpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreementPurposes {

    private static final Duration TO_ACT = Duration.ofDays(14);
    private static final Duration TO_TAKE = Duration.ofDays(60);

    @Bean
    OutsidePurpose signAgreement(AgreementBook book, Fixing fixing) {
        return new AgreementPurpose(AgreementPurpose.SIGN, TO_ACT, book, fixing);
    }

    @Bean
    OutsidePurpose takeAgreement(AgreementBook book, Fixing fixing) {
        return new AgreementPurpose(AgreementPurpose.TAKE, TO_TAKE, book, fixing);
    }

    @Bean
    OutsidePurpose declareSubcontract(AgreementBook book, Fixing fixing) {
        return new AgreementPurpose(AgreementPurpose.DECLARE, TO_ACT, book, fixing);
    }
}
