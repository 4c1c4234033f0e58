package org.kitei.browser;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kitei.facility.Size;

@Tag("browser")
@ExtendWith(InABrowser.class)
class HospitalPagesIT {

    @Test
    void everyPageOfAHospitalReadsWellAtADeskAndOnAPhone(Browser browser, @TempDir Path folder) {
        try (var kitei = RunningKitei.withSamples(folder, Size.B)) {
            SamplePages.readWell(browser, kitei, "hospital", List.of("director", "drafter", "member4", "admin", "staff", "contract", "system"),
                    List.of("secretary", "chair", "head", "operations", "audit", "help-desk"));
        }
    }
}
