package org.kitei.committee;

/** Where matters of one type come from; implemented by the module that refers them to the committee. */
public interface MatterSource {

    /** The type of {@link Matter} it knows, the same for all of them; it is part of their records and never changes. */
    String type();

    /**
     * The matter as it is now. What opinions bind to is its content hash, so it changes whenever the content does.
     *
     * @throws org.kitei.facility.NoSuchRecord where there is none in the facility of the thread
     */
    Matter matter(String id);

    /** The matter's own page. */
    String address(String id);
}
