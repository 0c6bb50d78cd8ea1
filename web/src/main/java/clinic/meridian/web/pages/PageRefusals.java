package clinic.meridian.web.pages;

import clinic.meridian.web.services.ServiceRefusal;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

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
}
