package org.kitei.contract.web;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.ContractorDetails;
import org.kitei.contract.Declaration;

/** A subcontractor as typed. */
record DeclarationForm(
        @Nullable String name, @Nullable String address, @Nullable String representative, @Nullable String contact, @Nullable String email,
        @Nullable String kindOfWork, @Nullable String work, @Nullable String equalTerms) {

    static DeclarationForm blank() {
        return new DeclarationForm("", "", "", "", "", "", "", "");
    }

    Declaration declaration() {
        return new Declaration(new ContractorDetails(Typed.text(name), Typed.text(address), Typed.text(representative), Typed.text(contact),
                Typed.text(email), Typed.text(kindOfWork)), Typed.text(work), Typed.text(equalTerms));
    }
}
