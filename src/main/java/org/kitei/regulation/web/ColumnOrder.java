package org.kitei.regulation.web;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityDirectory;
import org.springframework.stereotype.Component;

/** Which text of a comparison stands on the left: as somebody asks for, else as the facility has it. Used by pages and files alike. */
@Component("columnOrder")
class ColumnOrder {

    private static final String FORMER_FIRST = "former-first";
    private static final String NEXT_FIRST = "next-first";

    private final FacilityDirectory facilities;

    ColumnOrder(FacilityDirectory facilities) {
        this.facilities = facilities;
    }

    /** @param asked {@code former-first}, {@code next-first}, or anything else for what the facility is used to */
    public boolean formerFirst(@Nullable String asked) {
        return FORMER_FIRST.equals(asked) || !NEXT_FIRST.equals(asked) && facilities.current().settings().formerFirst();
    }

    /** As it stands in an address. */
    public String name(boolean formerFirst) {
        return formerFirst ? FORMER_FIRST : NEXT_FIRST;
    }
}
