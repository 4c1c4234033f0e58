package org.kitei.facility;

/**
 * What was announced with this address asks nothing of anybody any more: the task was done by one of those asked, or is no
 * longer asked. Published as {@link Announcement} is; what nobody has read yet counts as read.
 */
public record Settled(String address) {
}
