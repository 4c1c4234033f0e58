package org.kitei.outside;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.kitei.ledger.Digest;

/**
 * A form as one page showed it, known again when a browser sends it a second time because somebody reloads the answer: the mark against
 * forged requests differs from page to page. What was answered once is noted in the session, as a digest.
 */
final class SentForm {

    private static final String ANSWERED = SentForm.class.getName() + ".answered";
    private static final int REMEMBERED = 50;

    private final HttpServletRequest request;
    private final String digest;

    SentForm(HttpServletRequest request) {
        this.request = request;
        this.digest = Digest.of(request.getRequestURI(), String.valueOf(request.getParameter("_csrf")));
    }

    boolean answered() {
        return noted().contains(digest);
    }

    void note() {
        var noted = new ArrayList<>(noted());
        noted.add(digest);
        request.getSession().setAttribute(ANSWERED, new ArrayList<>(noted.subList(Math.max(0, noted.size() - REMEMBERED), noted.size())));
    }

    private List<String> noted() {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ANSWERED) instanceof List<?> noted ? noted.stream().map(String::valueOf).toList() : List.of();
    }
}
