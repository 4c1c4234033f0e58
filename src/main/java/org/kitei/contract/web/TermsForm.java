package org.kitei.contract.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.Terms;

/** The terms of an agreement as typed. */
record TermsForm(
        @Nullable String version, @Nullable String contractorId, @Nullable String departmentId, @Nullable String title, @Nullable String purpose,
        @Nullable String systems, @Nullable String dataTouched, @Nullable String from, @Nullable String until, @Nullable String secrecyTerms,
        @Nullable String passingOn, @Nullable String signerName, @Nullable String signerEmail, @Nullable String inChargeId,
        @Nullable String confirmEvery) {

    static TermsForm of(int version, UUID contractorId, Terms terms) {
        return new TermsForm(String.valueOf(version), contractorId.toString(), terms.departmentId().toString(), terms.title(), terms.purpose(),
                terms.systems(), terms.dataTouched(), terms.from().toString(), terms.until().toString(), terms.secrecyTerms(),
                String.valueOf(terms.passingOn()), terms.signerName(), terms.signerEmail(), terms.inChargeId().toString(),
                String.valueOf(terms.confirmEvery()));
    }

    Terms terms() {
        return new Terms(Typed.id("departmentId", departmentId), Typed.text(title), Typed.text(purpose), Typed.text(systems),
                Typed.text(dataTouched), Typed.day("from", from), Typed.day("until", until), Typed.text(secrecyTerms),
                "true".equals(passingOn), Typed.text(signerName), Typed.text(signerEmail), Typed.id("inChargeId", inChargeId),
                Typed.number("confirmEvery", confirmEvery));
    }
}
