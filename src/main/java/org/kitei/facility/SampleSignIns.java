package org.kitei.facility;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who can sign in to a sample, told to everyone: as long as the deployment holds nothing but samples. */
@Service
@Transactional(readOnly = true)
public class SampleSignIns {

    private final FacilityRecords facilities;

    SampleSignIns(FacilityRecords facilities) {
        this.facilities = facilities;
    }

    /** Empty where there is a real facility. */
    public List<SampleSignIn> listed() {
        return List.of();
    }

    /** @param roles message keys of the roles held today */
    public record SampleSignIn(String facilityCode, String personName, List<String> roles, String signInName, String password) {
    }
}
