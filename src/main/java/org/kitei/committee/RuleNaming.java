package org.kitei.committee;

import java.util.Optional;

import org.kitei.ledger.SubjectNaming;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names the facility's rule on the page of the ledger. */
@Component
class RuleNaming implements SubjectNaming {

    private final MessageSource messages;

    RuleNaming(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String type() {
        return ResolutionRules.TYPE;
    }

    @Override
    public Optional<Named> name(String id) {
        return Optional.of(new Named(messages.getMessage("committee.rule.title", null, LocaleContextHolder.getLocale()),
                ResolutionRules.ADDRESS));
    }
}
