package org.kitei.facility;

/** The size marks of the guideline's table: B large and medium hospitals, C small hospitals and clinics. */
public enum Size {
    B, C;

    /** Whether a committee deliberates before the director decides (row 2-1B). */
    public boolean hasCommittee() {
        return this == B;
    }
}
