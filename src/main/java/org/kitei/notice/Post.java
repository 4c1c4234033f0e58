package org.kitei.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** The way to the mail server. */
interface Post {

    /** An empty message that bears this id, so that one which did arrive twice can be told. */
    MimeMessage message(String id);

    /** @throws MessagingException where it cannot be reached or lets us not in; nothing has been sent */
    Line connect() throws MessagingException;

    /** An open connection. */
    interface Line extends AutoCloseable {

        /** @throws MessagingException where the server refused it, or where the connection broke meanwhile */
        void send(MimeMessage message) throws MessagingException;

        @Override
        void close();
    }
}
