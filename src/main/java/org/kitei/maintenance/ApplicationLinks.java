package org.kitei.maintenance;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.kitei.contract.AgreementOffer;
import org.kitei.contract.AgreementPurposes;
import org.kitei.contract.AgreementReading;
import org.kitei.contract.AgreementView;
import org.kitei.contract.ContractMatter;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.outside.HandedOver;
import org.kitei.outside.Invitation;
import org.kitei.outside.OutsideLinks;
import org.kitei.outside.OutsidePurpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which a contractor applies for a work.
 *
 * <p>One serves for one work, as every link serves once: a letter passed on, or read by somebody else a month later, can then put at
 * most one application before the system manager, and the contractor, whose link is dead, sees that somebody did. A link for many works
 * would be a standing account that nobody closes. Asking for the next one is a press of a button here, and a task for nobody.
 */
@Service
public class ApplicationLinks implements AgreementOffer {

    static final String APPLY = "apply";
    private static final Duration VALID = Duration.ofDays(14);
    private static final Set<Role> MAKERS = EnumSet.of(Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER);

    private final OutsideLinks links;
    private final AgreementReading agreements;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    ApplicationLinks(OutsideLinks links, AgreementReading agreements, Appointments appointments, FacilityDirectory facilities) {
        this.links = links;
        this.agreements = agreements;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    @Configuration(proxyBeanMethods = false)
    static class Purpose {

        /** Work under agreements is looked after by those who keep them. */
        @Bean
        ContractMatter worksUnderAgreements() {
            return () -> Set.of(WorkBook.SUBJECT, IndirectWorkBook.SUBJECT, AccountRegister.SUBJECT, WindowBook.SUBJECT);
        }

        @Bean
        OutsidePurpose applyForWork(AgreementPurposes agreements) {
            return agreements.whileWorkedUnder(APPLY, VALID);
        }
    }

    /** No work can be done under the agreement: it is not signed yet, suspended, or over. */
    static final class NotWorkedUnder extends AlreadyDone {

        NotWorkedUnder() {
            super(null, null, "maintenance-apply.closed.title", "maintenance-apply.closed");
        }
    }

    @Override
    public Optional<Offered> to(AgreementView agreement) {
        return mayMake() && agreement.workedUnder()
                ? Optional.of(new Offered("/maintenance/application-links/" + agreement.id(), "maintenance-apply.link")) : Optional.empty();
    }

    /**
     * Makes a link for one work; one made before and not used opens nothing any more.
     *
     * @return what a person hands over where no mail goes out; else empty
     * @throws org.kitei.facility.InvalidInput with everything that is wrong
     */
    @Transactional
    public Optional<HandedOver> make(UUID agreementId, Recipient recipient) {
        if (!mayMake()) {
            throw new NotAllowed("make links to apply for maintenance", Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER);
        }
        recipient.check();
        if (!agreements.get(agreementId).workedUnder()) {
            throw new NotWorkedUnder();
        }
        return links.make(new Invitation(APPLY, agreementId, recipient.name(), recipient.email()));
    }

    private boolean mayMake() {
        return appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today()).stream().anyMatch(MAKERS::contains);
    }
}
