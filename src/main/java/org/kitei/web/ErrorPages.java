package org.kitei.web;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.kitei.facility.AllowedTo;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages for what goes wrong outside any page: in the container, or at the doors. */
@Controller
@AllowedTo(everyone = true)
class ErrorPages implements ErrorController {

    private final Refusals refusals;

    ErrorPages(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        if (Boolean.TRUE.equals(request.getAttribute(TurnedAway.STALE_FORM))) {
            return refusals.staleForm();
        }
        var status = status(request);
        return switch (status) {
            case NOT_FOUND, BAD_REQUEST -> refusals.notFound();
            case FORBIDDEN, UNAUTHORIZED -> refusals.notAllowed(List.of());
            case METHOD_NOT_ALLOWED -> refusals.wrongMethod();
            case PAYLOAD_TOO_LARGE -> refusals.tooLarge();
            default -> refusals.failure(status);
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
