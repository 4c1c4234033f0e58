package org.kitei.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kitei.ledger.Subject;
import org.springframework.stereotype.Component;

/** The views of all kinds of subject. */
@Component
class SubjectViews {

    private final Map<String, SubjectView> byType;

    SubjectViews(List<SubjectView> views) {
        byType = views.stream().collect(Collectors.toMap(SubjectView::type, Function.identity()));
    }

    SubjectView of(Subject subject) {
        var view = byType.get(subject.type());
        if (view == null) {
            throw new IllegalStateException("no view of a " + subject.type());
        }
        return view;
    }
}
