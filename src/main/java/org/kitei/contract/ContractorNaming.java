package org.kitei.contract;

import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.Role;
import org.kitei.ledger.SubjectNaming;
import org.springframework.stereotype.Component;

/** Contractors as the ledger names them. */
@Component
class ContractorNaming implements SubjectNaming {

    private final ContractorRecords records;
    private final Appointments appointments;
    private final FacilityDirectory facility;

    ContractorNaming(ContractorRecords records, Appointments appointments, FacilityDirectory facility) {
        this.records = records;
        this.appointments = appointments;
        this.facility = facility;
    }

    @Override
    public String type() {
        return Contractors.SUBJECT;
    }

    @Override
    public Optional<Named> name(String id) {
        return records.findById(UUID.fromString(id))
                .map(one -> new Named(one.details().name(), keepsContracts() ? "/contractors/" + id : null));
    }

    private boolean keepsContracts() {
        return FacilityContext.person()
                .filter(person -> appointments.rolesOf(person, facility.today()).contains(Role.CONTRACT_MANAGER)).isPresent();
    }
}
