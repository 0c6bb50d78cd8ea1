package clinic.meridian.web.pages;

import clinic.meridian.web.services.ServiceRefusal;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import java.time.format.DateTimeParseException;

/** Says to a reader, on a page, what a service answered to the page. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(PageRefusals.class);

    @ExceptionHandler(ServiceRefusal.class)
    String refused(ServiceRefusal refusal, Model model, HttpServletResponse response) {
        LOG.debug("refused: {}", refusal.slug());
        response.setStatus(refusal.status().value());
        if (refusal.status().value() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        model.addAttribute(
                "title",
                switch (refusal.status()) {
                    case UNAUTHORIZED -> "This link does not open anything";
                    case FORBIDDEN -> "This link opens something else";
                    case NOT_FOUND -> "We cannot find that";
                    case SERVICE_UNAVAILABLE -> "One moment, please";
                    default -> "That is not possible";
                });
        model.addAttribute("sentence", refusal.sentence());
        return "refusal";
    }

    /** A link or a form that lost a part on its way here. */
    @ExceptionHandler({
        ServletRequestBindingException.class,
        TypeMismatchException.class,
        BindException.class,
        DateTimeParseException.class
    })
    String incomplete(Exception wrong, Model model, HttpServletResponse response) {
        LOG.debug("incomplete: {}", wrong.toString());
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("title", "Something is missing");
        model.addAttribute(
                "sentence",
                "Please use the whole link in your message, or go back and fill the form again.");
        return "refusal";
    }

    /** The token of a sign-in has ended for good: sign in again, which may need no typing. */
    @ExceptionHandler(ClientAuthorizationException.class)
    String signInAgain(ClientAuthorizationException ended) {
        LOG.debug("signs in again: {}", ended.toString());
        return "redirect:/oauth2/authorization/meridian";
    }
}
