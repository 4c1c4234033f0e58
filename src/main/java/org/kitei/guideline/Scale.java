package org.kitei.guideline;

import org.kitei.facility.Size;

/** Whom a row addresses: A every facility, B large and medium hospitals, C small hospitals and clinics. */
public enum Scale {
    A, B, C;

    public boolean binds(Size size) {
        return this == A || name().equals(size.name());
    }
}
