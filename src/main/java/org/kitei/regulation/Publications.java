package org.kitei.regulation;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Publications extends Repository<Publication, UUID> {

    Publication save(Publication publication);

    /** Of the facility the thread works in. */
    @Query("select p from Publication p")
    Optional<Publication> current();
}
