package clinic.meridian.web.signin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form for staff, when the issuer is our own. */
@Controller
@ConditionalOnProperty(name = "meridian.sign-in.own", matchIfMissing = true)
class SignInPage {

    @GetMapping("/sign-in")
    String form() {
        return "sign-in";
    }
}
