package org.kitei.maintenance;

import java.util.UUID;

/**
 * A maintenance account could not be opened or closed by the program, however often it was tried (row 6-3A): an incident. Published
 * in the transaction; people open or close it meanwhile.
 *
 * @param wanted what was to be done with the account
 * @param reason why it did not succeed, in the words of whatever was to do it
 */
public record AccountNotSwitched(UUID windowId, UUID workId, String system, String account, Wanted wanted, String reason) {

    public enum Wanted { OPENED, CLOSED }
}
