package clinic.meridian.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** A bucket per address, refilled evenly over a minute; on the machine's clock, in memory. */
final class Patience {

    /** Choice: more addresses than a clinic meets in a day; some ten megabytes at most. */
    private static final int MOST_ADDRESSES = 50_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final long perMinute;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .expireAfterAccess(MINUTE.multipliedBy(2))
                    .maximumSize(MOST_ADDRESSES)
                    .build();

    Patience(long perMinute) {
        this.perMinute = perMinute;
    }

    /** Zero when the request may pass, else how long to wait. */
    Duration waitOf(String address) {
        ConsumptionProbe probe =
                buckets.get(neighbourhood(address), _ -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }

    /** One household has one IPv4 address, but a whole /64 of IPv6. */
    static String neighbourhood(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
