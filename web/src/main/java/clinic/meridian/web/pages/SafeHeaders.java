package clinic.meridian.web.pages;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers of every page: no script but our files, no frame, no word to other sites. */
public final class SafeHeaders {

    private SafeHeaders() {}

    /**
     * @param formTargets where forms may lead, such as {@code 'self'} and an issuer
     */
    public static Customizer<HeadersConfigurer<HttpSecurity>> of(String formTargets) {
        String policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                        + " form-action "
                        + formTargets;
        return headers ->
                headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                        // Links of patients carry their key: no other site may learn it.
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                features ->
                                        features.policy(
                                                "camera=(), geolocation=(), microphone=()"));
    }
}
