package org.kitei.outside;

import java.time.Instant;
import java.util.UUID;

/** A link in use: held, together with the record it is about, until the transaction ends. */
public final class OpenLink {

    private final OutsideLink link;
    private final OutsideVisit visit;
    private final Instant now;

    OpenLink(OutsideLink link, OutsideVisit visit, Instant now) {
        this.link = link;
        this.visit = visit;
        this.now = now;
    }

    /** It is dead from now on. */
    public void use() {
        link.close(now);
    }

    /** It opens the same thing so often, and is dead then. */
    public void use(int most) {
        link.use(most, now);
    }

    public UUID id() {
        return link.id();
    }

    public UUID subjectId() {
        return link.subjectId();
    }

    /** To whom it was made out, whether or not they have proved to read mail there. */
    public String recipient() {
        return link.recipient();
    }

    /** The mail address the visitor has proved to read; empty where link and code were handed over by a person. */
    public String provedRecipient() {
        return link.byHand() ? "" : link.recipient();
    }

    /** When the visitor typed the code. */
    public Instant provedAt() {
        return visit.provedAt();
    }

    /** The address of the machine the visitor sits at. */
    public String from() {
        return visit.from();
    }
}
