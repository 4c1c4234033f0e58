package org.kitei.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        this.digest = Digest.of(request.getRequestURI(), asSent(request));
    }

    /** Everything in it: the page before shown again, and filled in for somebody else, bears the same mark. */
    private static String asSent(HttpServletRequest request) {
        return new TreeMap<>(request.getParameterMap()).entrySet().stream()
                .map(field -> Digest.of(field.getKey(), Digest.of((Object[]) field.getValue()))).collect(Collectors.joining());
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
