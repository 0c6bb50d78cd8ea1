package clinic.meridian.plan.planning;

import clinic.meridian.events.PainReportId;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ids of what a request adds. The same Idempotency-Key makes the same id, so a repeated request
 * finds what the first one stored.
 */
public final class Keys {

    private static final int BYTES = 16;

    private Keys() {}

    public static String id(String route, @Nullable String idempotencyKey) {
        if (idempotencyKey == null || idempotencyKey.isBlank()) {
            return PainReportId.next().value();
        }
        var hash =
                sha256().digest((route + "\n" + idempotencyKey).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
