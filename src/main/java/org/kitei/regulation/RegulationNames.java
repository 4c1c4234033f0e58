package org.kitei.regulation;

import java.util.UUID;

import org.kitei.facility.NoSuchRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a regulation is called, without reading its texts. */
@Component
public class RegulationNames {

    private final Regulations regulations;

    RegulationNames(Regulations regulations) {
        this.regulations = regulations;
    }

    /** @throws NoSuchRecord where the facility has no such regulation */
    @Transactional(readOnly = true)
    public String of(UUID regulationId) {
        return regulations.findById(regulationId).map(Regulation::title)
                .orElseThrow(() -> new NoSuchRecord("regulation", regulationId));
    }
}
