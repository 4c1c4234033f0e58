package org.kitei.contract;

import java.util.Optional;

/** Something that can be done about an agreement, offered on its page by a module that builds on agreements. */
public interface AgreementOffer {

    /** What is offered to the person at work; empty where nothing is. */
    Optional<Offered> to(AgreementView agreement);

    /** @param labelKey what it is, in words */
    record Offered(String address, String labelKey) {
    }
}
