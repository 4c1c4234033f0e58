package org.kitei.regulation;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a case is called: 情報システム運用管理規程の一部改正. A case's name is a record and therefore Japanese. */
@Component
class CaseTitles {

    private final MessageSource messages;

    CaseTitles(MessageSource messages) {
        this.messages = messages;
    }

    String of(RevisionCase revision) {
        return of(revision.kind(), revision.title());
    }

    String of(CaseKind kind, String title) {
        return messages.getMessage("regulation.case.title." + kind, new Object[] {title}, Locale.JAPANESE);
    }
}
