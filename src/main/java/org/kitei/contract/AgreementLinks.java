package org.kitei.contract;

import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.outside.HandedOver;
import org.kitei.outside.OutsideLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that a contract manager makes for the contractor's representative; each made before for the same opens nothing any more. */
@Service
@Transactional
public class AgreementLinks {

    private final AgreementBook book;
    private final OutsideLinks links;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    AgreementLinks(AgreementBook book, OutsideLinks links, Appointments appointments, FacilityDirectory facilities) {
        this.book = book;
        this.links = links;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /**
     * To take the signed agreement along.
     *
     * @return what a person hands over where no mail goes out; else empty
     */
    public Optional<HandedOver> toTake(UUID id) {
        if (!appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today()).contains(Role.CONTRACT_MANAGER)) {
            throw new NotAllowed("make links for the contractor", Role.CONTRACT_MANAGER);
        }
        var agreement = book.hold(id);
        if (agreement.packageId() == null) {
            throw new AgreementKeeping.NoLongerPrepared();
        }
        return links.make(agreement.invite(AgreementPurpose.TAKE));
    }
}
