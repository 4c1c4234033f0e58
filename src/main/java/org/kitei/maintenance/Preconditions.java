package org.kitei.maintenance;

/**
 * What the decision table {@code maintenance-preconditions} asks of a work.
 *
 * @param agreement     {@code in-force} for the whole window, {@code suspended}, or {@code not-in-force}
 * @param coversSystems whether the agreement covers every system worked on
 * @param consented     whether the facility consented to the contractor, where it works below another
 * @param chainStands   whether every agreement above stands
 * @param workers       how many people would do it
 * @param notRegistered how many of them are not registered under the agreement, or are no more
 * @param notPledged    how many of those registered have not pledged secrecy
 */
public record Preconditions(String agreement, boolean coversSystems, boolean consented, boolean chainStands, int workers,
        int notRegistered, int notPledged) {
}
