package org.kitei.outside;

/** A link and its code, which a person hands over because no mail goes out; known this once. */
public record HandedOver(String address, String code) {
}
