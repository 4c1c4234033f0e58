package org.kitei.notice;

import org.springframework.boot.test.context.TestComponent;

/** Lets the mail go, when a test of another module says so. */
@TestComponent
public class TestPost {

    private final MailSending sending;

    TestPost(MailSending sending) {
        this.sending = sending;
    }

    public void sendDue() {
        sending.sendDue();
    }
}
