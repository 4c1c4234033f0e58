package org.kitei.guideline;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.FacilityProfile;
import org.kitei.facility.FacilityProfile.Settings;
import org.kitei.facility.Size;

/** Facilities to draft for: valid to begin with, a test varies one thing. */
final class Facilities {

    private Facilities() {
    }

    static FacilityProfile hospital() {
        return facility("青葉総合病院", Size.B, List.of("電子カルテシステム", "オーダエントリシステム", "医用画像管理システム"),
                Settings.defaults());
    }

    static FacilityProfile clinic() {
        return facility("若葉クリニック", Size.C, List.of("電子カルテシステム", "レセプトコンピュータ"), Settings.defaults());
    }

    static FacilityProfile of(Size size) {
        return size == Size.B ? hospital() : clinic();
    }

    static FacilityProfile facility(String name, Size size, List<String> systems, Settings settings) {
        return new FacilityProfile(new UUID(0, 1), "code", name, size, ZoneId.of("Asia/Tokyo"), false, systems, settings);
    }
}
