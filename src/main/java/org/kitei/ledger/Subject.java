package org.kitei.ledger;

/**
 * What an act was about.
 *
 * @param type kind of record in kebab case, such as {@code revision-case}
 * @param id   its identity
 */
public record Subject(String type, String id) {

    public Subject(String type, Object id) {
        this(type, id.toString());
    }
}
