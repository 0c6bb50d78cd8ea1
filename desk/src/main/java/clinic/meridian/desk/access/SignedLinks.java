package clinic.meridian.desk.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/**
 * Makes and checks the keys in links to patients: a compact JWS (HS256) with a subject and an end.
 *
 * <p>A key can do only what its subject names, until its end by the clinic's clock. Anyone who
 * holds the link holds the right, so pages that carry one send no referrer.
 */
public final class SignedLinks {

    /** What a key turned out to be. */
    sealed interface Checked {
        record Valid(Link link) implements Checked {}

        record Expired(Instant at) implements Checked {}

        record Forged() implements Checked {}
    }

    private static final int KEY_BYTES = 32;

    private final byte[] key;
    private final Clock clock;

    /**
     * @param base64Key 32 bytes, the same in every service
     */
    public SignedLinks(String base64Key, Clock clock) {
        this.key = decoded(base64Key);
        this.clock = clock;
    }

    /**
     * @param subject {@code appointment:<id>}, {@code hold:<id>}, {@code proposal:<id>} or {@code
     *     patient:<id>}
     * @param expires to the second; refused from then on
     */
    public String sign(String subject, Instant expires) {
        var claims =
                new JWTClaimsSet.Builder()
                        .subject(Link.parse(subject).toString())
                        .expirationTime(Date.from(expires))
                        .build();
        var jws = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            jws.sign(new MACSigner(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a link", e);
        }
    }

    Checked check(String text) {
        try {
            SignedJWT jws = SignedJWT.parse(text);
            if (!jws.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)
                    || !jws.verify(new MACVerifier(key))) {
                return new Checked.Forged();
            }
            JWTClaimsSet claims = jws.getJWTClaimsSet();
            if (claims.getSubject() == null || claims.getExpirationTime() == null) {
                return new Checked.Forged();
            }
            Instant expires = claims.getExpirationTime().toInstant();
            return clock.instant().isBefore(expires)
                    ? new Checked.Valid(Link.parse(claims.getSubject()))
                    : new Checked.Expired(expires);
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            return new Checked.Forged();
        }
    }

    private static byte[] decoded(String base64Key) {
        try {
            byte[] key = Base64.getDecoder().decode(base64Key.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // said below, without the key in the message
        }
        throw new IllegalStateException(
                "meridian.link-key (MERIDIAN_LINK_KEY) must be 32 bytes in base64; make one with:"
                        + " openssl rand -base64 32");
    }
}
