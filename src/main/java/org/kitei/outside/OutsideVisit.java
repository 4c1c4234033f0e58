package org.kitei.outside;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody at a link who has proved to be the one it was made for. As a handler's parameter it is there, or the page is not.
 *
 * @param provedAt when they typed the code
 * @param from     the address of the machine they sit at, as the program sees it
 */
public record OutsideVisit(String token, UUID linkId, Instant provedAt, String from) {
}
