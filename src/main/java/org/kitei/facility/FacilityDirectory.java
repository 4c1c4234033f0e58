package org.kitei.facility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.kitei.facility.InvalidInput.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows the facility the thread works in. */
@Service
public class FacilityDirectory {

    private final FacilityRecords facilities;
    private final DepartmentRecords departments;
    private final DepartmentOrder departmentOrder;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UUID, Lasting> lasting = new ConcurrentHashMap<>();

    /** What a facility keeps from its founding on. Nearly every step asks for its day, and every page for its language. */
    private record Lasting(ZoneId zone, Size size) {
    }

    FacilityDirectory(FacilityRecords facilities, DepartmentRecords departments, DepartmentOrder departmentOrder,
            ApplicationEventPublisher events, Clock clock) {
        this.facilities = facilities;
        this.departments = departments;
        this.departmentOrder = departmentOrder;
        this.events = events;
        this.clock = clock;
    }

    /** The facility of the {@link FacilityContext}. */
    @Transactional(readOnly = true)
    public FacilityProfile current() {
        return facility().profile();
    }

    /** Today in that facility's time zone. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    /** The day of the moment in that facility's time zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /** The last day of what lasts until that moment: where it ends at midnight, the day before. */
    public LocalDate lastDayUntil(Instant end) {
        return dayOf(end.minusNanos(1));
    }

    /** The last second of a day in that facility's time zone: until then a deadline on this day leaves time. */
    public Instant endOf(LocalDate day) {
        return day.atTime(23, 59, 59).atZone(zone()).toInstant();
    }

    /** That facility's time zone. */
    public ZoneId zone() {
        return lasting().zone();
    }

    /** That facility's size mark. */
    public Size size() {
        return lasting().size();
    }

    /** As {@link FacilityProfile#spokenTo}. */
    public Locale spokenTo(String language) {
        return FacilityProfile.spokenTo(language, size());
    }

    private Lasting lasting() {
        var known = lasting.get(FacilityContext.requiredFacility());
        if (known != null) {
            return known;
        }
        var facility = facility();
        var found = new Lasting(facility.zone(), facility.size());
        lasting.put(facility.id(), found);
        return found;
    }

    /** The departments in the facility's own order. */
    @Transactional(readOnly = true)
    public List<DepartmentRef> departments() {
        return departments.findAllByOrderByOrdinalAscIdAsc().stream().map(Department::ref).toList();
    }

    /** What the settings page shows of the facility, with the version shown. */
    @Transactional(readOnly = true)
    public FacilityChange settings() {
        var facility = facility();
        var profile = facility.profile();
        return new FacilityChange(facility.version(), profile.name(), facility.shortName(), profile.systems(),
                profile.settings());
    }

    /**
     * Changes names, systems, settings and departments.
     *
     * @param wanted the departments in the order wanted; one without an id is new, one that is missing is closed
     * @throws InvalidInput                           where a name is missing, or a department to be closed has people
     * @throws ObjectOptimisticLockingFailureException where the facility was changed since it was shown
     */
    @Transactional
    public void change(FacilityChange change, List<DepartmentChange> wanted) {
        var facility = facility();
        if (facility.version() != change.version()) {
            throw new ObjectOptimisticLockingFailureException(Facility.class, facility.id());
        }
        var problems = new ArrayList<Problem>();
        FacilityRules.check(change.name(), change.shortName(), wanted.stream().map(DepartmentChange::name).toList(),
                change.systems(), change.settings(), problems);
        if (facility.profile().sample() && !change.name().equals(facility.profile().name())) {
            problems.add(Problem.at("name", "facility.settings.sample-name"));
        }
        if (facility.profile().sample() && !change.shortName().equals(facility.shortName())) {
            problems.add(Problem.at("shortName", "facility.settings.sample-name"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var changes = FacilityChanges.between(settings(), departmentNames(), change,
                wanted.stream().map(DepartmentChange::name).toList());
        facility.change(change);
        departmentOrder.arrange(wanted);
        events.publishEvent(new FacilityChanged(facility.id(), change.name(), changes));
    }

    private List<String> departmentNames() {
        return departments().stream().map(DepartmentRef::name).toList();
    }

    private Facility facility() {
        var id = FacilityContext.requiredFacility();
        return facilities.findById(id).orElseThrow(() -> new NoSuchRecord("facility", id));
    }
}
