package org.kitei.regulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FoundPapers extends Repository<FoundPaper, UUID> {

    FoundPaper save(FoundPaper paper);

    /** @param paperNumber empty where it bore none */
    record Imprint(UUID editionId, String paperNumber, UUID takenInBy, Instant takenInAt) {
    }

    /** Without their words. */
    @Query("""
            select new org.kitei.regulation.FoundPapers$Imprint(p.editionId, p.paperNumber, p.takenInBy, p.takenInAt)
            from FoundPaper p where p.regulationId = :regulation""")
    List<Imprint> imprintsOf(UUID regulation);

    @Query("select p.words from FoundPaper p where p.editionId = :edition")
    Optional<String> wordsOf(UUID edition);
}
