package org.kitei.maintenance;

import java.util.Locale;

import org.kitei.facility.FacilityDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What switches the accounts of the present facility: what the deployment has, but never for a sample, whose systems do not exist. There
 * people do it by hand, and the switch of the second system does not answer, so that it is seen what follows.
 */
@Component
class SwitchInUse {

    private final AccountSwitch configured;
    private final FacilityDirectory facilities;
    private final MessageSource messages;

    SwitchInUse(AccountSwitch configured, FacilityDirectory facilities, MessageSource messages) {
        this.configured = configured;
        this.facilities = facilities;
        this.messages = messages;
    }

    AccountSwitch get() {
        var facility = facilities.current();
        return facility.sample() ? new OfASample(facility.systems().stream().skip(1).findFirst().orElse(""),
                messages.getMessage("maintenance.account.sample.silent", null, Locale.JAPANESE)) : configured;
    }

    private static final class OfASample extends ByHand {

        private final String silent;
        private final String reason;

        private OfASample(String silent, String reason) {
            this.silent = silent;
            this.reason = reason;
        }

        @Override
        public Answer open(Order order) {
            return order.system().equals(silent) ? Answer.failed(reason) : super.open(order);
        }
    }
}
