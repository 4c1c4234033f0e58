package org.kitei.ledger.web;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.TypedId;
import org.springframework.web.util.UriComponentsBuilder;

import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.LedgerSearch;

/** What stands in the address of the list. */
record LedgerFilter(
        @Nullable String act, @Nullable String person, @Nullable String subjectType, @Nullable String subject,
        @Nullable Long before) {

    static final int PAGE = 25;

    LedgerFilter {
        act = given(act);
        person = given(person);
        subjectType = given(subjectType);
        subject = given(subject);
    }

    /** One more than is shown, which tells whether there are older ones. */
    LedgerSearch search() {
        return new LedgerSearch(act, personId(), subjectType, subject, before, PAGE + 1);
    }

    /** Whether anything but the place in the list is given. */
    public boolean isNarrow() {
        return act != null || person != null || subjectType != null;
    }

    String olderThan(long sequence) {
        return address().queryParam("before", sequence).encode().toUriString();
    }

    String newest() {
        return address().encode().toUriString();
    }

    private UriComponentsBuilder address() {
        return UriComponentsBuilder.fromPath("/ledger")
                .queryParamIfPresent("act", Optional.ofNullable(act))
                .queryParamIfPresent("person", Optional.ofNullable(person))
                .queryParamIfPresent("subjectType", Optional.ofNullable(subjectType))
                .queryParamIfPresent("subject", Optional.ofNullable(subject));
    }

    private @Nullable UUID personId() {
        return person == null ? null : TypedId.of(person).orElseThrow(() -> new NoSuchRecord("person", person));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
