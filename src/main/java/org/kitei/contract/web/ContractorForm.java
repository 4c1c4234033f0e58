package org.kitei.contract.web;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.ContractorDetails;
import org.kitei.contract.ContractorView;

/** A contractor as typed. */
record ContractorForm(
        @Nullable String version, @Nullable String name, @Nullable String address, @Nullable String representative,
        @Nullable String contact, @Nullable String email, @Nullable String kindOfWork) {

    static ContractorForm blank() {
        return new ContractorForm("0", "", "", "", "", "", "");
    }

    static ContractorForm of(ContractorView contractor) {
        var details = contractor.details();
        return new ContractorForm(String.valueOf(contractor.version()), details.name(), details.address(), details.representative(),
                details.contact(), details.email(), details.kindOfWork());
    }

    ContractorDetails details() {
        return new ContractorDetails(Typed.text(name), Typed.text(address), Typed.text(representative), Typed.text(contact),
                Typed.text(email), Typed.text(kindOfWork));
    }
}
