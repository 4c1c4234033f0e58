package org.kitei.facility;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * In which facility, and as whom, the current thread works. It must be entered before a transaction opens, because
 * Hibernate asks for the facility when it opens its session.
 */
public final class FacilityContext {

    private static final ThreadLocal<FacilityContext> CURRENT = new ThreadLocal<>();

    private final UUID facilityId;
    private final @Nullable UUID personId;
    private final @Nullable UUID onBehalfOf;

    private FacilityContext(UUID facilityId, @Nullable UUID personId, @Nullable UUID onBehalfOf) {
        this.facilityId = facilityId;
        this.personId = personId;
        this.onBehalfOf = onBehalfOf;
    }

    /** The facility, if the thread is in one. */
    public static Optional<UUID> facility() {
        return Optional.ofNullable(CURRENT.get()).map(context -> context.facilityId);
    }

    /** @throws IllegalStateException where the thread is in no facility */
    public static UUID requiredFacility() {
        return facility().orElseThrow(() -> new IllegalStateException("no facility entered on this thread"));
    }

    /** The person who acts; empty where the program itself does, such as a timer. */
    public static Optional<UUID> person() {
        return Optional.ofNullable(CURRENT.get()).flatMap(context -> Optional.ofNullable(context.personId));
    }

    /** @throws IllegalStateException where no person acts */
    public static UUID requiredPerson() {
        return person().orElseThrow(() -> new IllegalStateException("no person acts on this thread"));
    }

    /** The person for whom the acting one acts as deputy (代決); empty where they act for themselves. */
    public static Optional<UUID> onBehalfOf() {
        return Optional.ofNullable(CURRENT.get()).flatMap(context -> Optional.ofNullable(context.onBehalfOf));
    }

    /**
     * From here on the acting person acts for another, where one is given; closing it puts the thread where it was.
     *
     * @throws IllegalStateException where no person acts
     */
    public static Scope actFor(@Nullable UUID principal) {
        return enter(new FacilityContext(requiredFacility(), requiredPerson(), principal));
    }

    /** Enters the facility, as the person or, without one, as the program; closing it puts the thread where it was. */
    public static Scope enter(UUID facilityId, @Nullable UUID personId) {
        return enter(new FacilityContext(facilityId, personId, null));
    }

    private static Scope enter(FacilityContext context) {
        var former = CURRENT.get();
        CURRENT.set(context);
        return () -> {
            if (former == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(former);
            }
        };
    }

    /** Does the work in the facility, as the person or, without one, as the program; then the thread is where it was. */
    public static <T> T call(UUID facilityId, @Nullable UUID personId, Supplier<T> work) {
        try (var scope = enter(facilityId, personId)) {
            return work.get();
        }
    }

    /** As {@link #call}, without a result. */
    public static void run(UUID facilityId, @Nullable UUID personId, Runnable work) {
        try (var scope = enter(facilityId, personId)) {
            work.run();
        }
    }

    /** A stay in a facility, to be closed on the same thread. */
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
