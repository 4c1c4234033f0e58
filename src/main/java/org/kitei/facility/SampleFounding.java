package org.kitei.facility;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.SamplePeople.SamplePerson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds a facility to try the program with: people of every role, in office for a year. */
@Service
public class SampleFounding {

    /** Everybody's password in a sample. It stands on the sign-in page and cannot be changed. */
    public static final String PASSWORD = "Tsuki-to-suppon8";

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Duration TIME_TO_MAKE = Duration.ofMinutes(2);
    private static final int GLANCES = 240;
    private static final List<String> HOSPITAL_SYSTEMS =
            List.of("電子カルテシステム", "医事会計システム", "医用画像管理システム", "検査部門システム", "調剤支援システム");
    private static final List<String> CLINIC_SYSTEMS = List.of("電子カルテシステム", "レセプトコンピュータ");

    private final FacilityRecords facilities;
    private final FacilityFounding founding;
    private final FacilityDirectory facility;
    private final People people;
    private final Appointments appointments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<String> leftHalfMade = ConcurrentHashMap.newKeySet();

    SampleFounding(FacilityRecords facilities, FacilityFounding founding, FacilityDirectory facility, People people,
            Appointments appointments, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.facilities = facilities;
        this.founding = founding;
        this.facility = facility;
        this.people = people;
        this.appointments = appointments;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * One after the other: a second click finds the sample that the first has made, or waits for it where another node makes
     * it. One that was left half made is passed over and stays shut.
     *
     * @return the facility's id
     */
    public synchronized UUID found(Size size) {
        var kind = size == Size.B ? "sample-hospital" : "sample-clinic";
        var code = kind;
        for (int next = 2; ; next++) {
            if (facilities.findByCode(code).isEmpty()) {
                var made = foundUnlessAnotherNodeDoes(size, code);
                if (made.isPresent()) {
                    return made.get();
                }
            }
            var there = madeElsewhere(code);
            if (there.isPresent()) {
                return there.get();
            }
            code = kind + "-" + next;
        }
    }

    private Optional<UUID> foundUnlessAnotherNodeDoes(Size size, String code) {
        try {
            return Optional.of(found(size, code));
        } catch (RuntimeException failure) {
            if (facilities.findByCode(code).filter(there -> !leftHalfMade.contains(there.code())).isEmpty()) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    /** The sample of that code, once it is ready; none where it was left half made. */
    private Optional<UUID> madeElsewhere(String code) {
        for (int glance = 0; ; glance++) {
            var there = facilities.findByCode(code).orElseThrow();
            if (there.ready()) {
                return Optional.of(there.id());
            }
            var since = Duration.between(there.foundedAt(), clock.instant());
            if (leftHalfMade.contains(code) || since.compareTo(TIME_TO_MAKE) > 0 || glance > GLANCES) {
                return Optional.empty();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TIME_TO_MAKE.dividedBy(GLANCES).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private UUID found(Size size, String code) {
        var since = LocalDate.now(clock.withZone(ZONE)).minusYears(1);
        var founded = founding.found(size == Size.B ? hospital(code, since) : clinic(code, since));
        leftHalfMade.add(code);
        FacilityContext.run(founded.facilityId(), founded.directorId(), () -> {
            transaction.executeWithoutResult(tx -> staff(size, founded, since));
            events.publishEvent(new SampleFounded(founded.facilityId(), size));
            transaction.executeWithoutResult(tx ->
                    facilities.findById(founded.facilityId()).ifPresent(Facility::open));
        });
        leftHalfMade.remove(code);
        return founded.facilityId();
    }

    private void staff(Size size, FacilityFounding.Founded founded, LocalDate since) {
        var departments = facility.departments().stream()
                .collect(Collectors.toMap(DepartmentRef::name, DepartmentRef::id));
        var hospital = size == Size.B;
        var samples = hospital ? SamplePeople.HOSPITAL : SamplePeople.CLINIC;
        var entered = people.enterAll(samples.stream()
                .map(sample -> person(sample, since, departments.get(sample.department()))).toList());
        for (int i = 0; i < samples.size(); i++) {
            var sample = samples.get(i);
            appoint(entered.get(i), sample, departments.get(sample.department()), since, founded.directorId());
        }
        if (hospital) {
            appointments.withdraw(founded.directorId(), Role.SYSTEM_MANAGER);
        } else {
            appoint(founded.directorId(), SamplePeople.CLINIC_DIRECTOR, null, since, founded.directorId());
            appoint(founded.administratorId(), SamplePeople.CLINIC_ADMINISTRATOR, null, since, founded.directorId());
        }
    }

    private void appoint(UUID personId, SamplePerson sample, @Nullable UUID department, LocalDate since, UUID director) {
        for (var role : sample.roles()) {
            appointments.record(new NewAppointment(
                    personId, role, role == Role.DEPARTMENT_HEAD ? department : null, since, null), director);
        }
    }

    private static NewFacility hospital(String code, LocalDate since) {
        return new NewFacility(code, "見本病院（実在しません）", "見本病院", Size.B, ZONE, true,
                SamplePeople.HOSPITAL_DEPARTMENTS, HOSPITAL_SYSTEMS, FacilityProfile.Settings.defaults(),
                person(SamplePeople.HOSPITAL_DIRECTOR, since, null),
                person(SamplePeople.HOSPITAL_ADMINISTRATOR, since, null));
    }

    private static NewFacility clinic(String code, LocalDate since) {
        var settings = new FacilityProfile.Settings(4, 1, 1, 12, "見本監査事務所", true);
        return new NewFacility(code, "見本診療所（実在しません）", "見本診療所", Size.C, ZONE, true,
                SamplePeople.CLINIC_DEPARTMENTS, CLINIC_SYSTEMS, settings,
                person(SamplePeople.CLINIC_DIRECTOR, since, null),
                person(SamplePeople.CLINIC_ADMINISTRATOR, since, null));
    }

    private static NewPerson person(SamplePerson sample, LocalDate since, @Nullable UUID department) {
        return new NewPerson(sample.name(), sample.reading(), department, since, "ja",
                new NewPerson.NewAccount(sample.signInName(), PASSWORD, false));
    }
}
