package clinic.meridian.reminder.contact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed digest of a phone number (HMAC-SHA-256), by which the sender of a text is found without
 * keeping numbers. Without the vault's key nobody can try numbers against it. Removed when a
 * patient is erased.
 */
final class PhoneMarks {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    PhoneMarks(String vaultKey) {
        byte[] master = Base64.getDecoder().decode(vaultKey.strip());
        this.key =
                new SecretKeySpec(digest(new SecretKeySpec(master, ALGORITHM), "phone"), ALGORITHM);
    }

    /**
     * @param phone E.164
     */
    String of(String phone) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(key, phone));
    }

    private static byte[] digest(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
