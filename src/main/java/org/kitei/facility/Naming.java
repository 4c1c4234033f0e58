package org.kitei.facility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Naming a person for a role, signed by the director and accepted by the person (processes, {@code appointment}); ending it likewise.
 * Implemented where signatures are known.
 */
public interface Naming {

    /** The words the director signs, in Japanese: they are the record. */
    String statement(NewAppointment wanted);

    /**
     * The director names the person, signing with the password. Who names themself has accepted by that.
     *
     * @throws NotAllowed   where the person at work is not the director
     * @throws InvalidInput where the password is wrong, or the rules of appointment do not allow it
     */
    void name(NewAppointment wanted, CharSequence password);

    /** Who is named and has not answered, the first named first. */
    List<Waiting> waiting();

    /**
     * The director takes a naming back; one that was answered stays as it is.
     *
     * @throws NotAllowed where the person at work is not the director
     */
    void withdraw(UUID namingId);

    /** Whether {@link #end} would do it, but for the password: throws what it would. */
    void examineEnd(UUID termId, LocalDate lastDay);

    /** The words the director signs to end a term, in Japanese. */
    String endStatement(Term term, LocalDate lastDay);

    /**
     * The director ends a term, signing with the password, and the person is told.
     *
     * @throws NotAllowed   where the person at work is not the director
     * @throws InvalidInput where the password is wrong, the day has passed, or nobody would hold a role that the facility cannot
     *                      be without or for which work waits
     */
    void end(UUID termId, LocalDate lastDay, CharSequence password);

    /** @param due the last moment at which the answer is in time */
    record Waiting(UUID id, NewAppointment wanted, Instant due) {
    }
}
